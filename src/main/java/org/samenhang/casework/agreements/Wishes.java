package org.samenhang.casework.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What everybody in a case wants and expects, before and after. */
@Service("wishesOfCases")
class Wishes {

    private static final String WHAT = "wish";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Wishes(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<WishesOf> of(UUID caseFile) {
        List<Wish> all = db.sql("""
                        select w.id, w.person_id, coalesce(p.name, '') as name, w.said_on, coalesce(w.wants, '') as wants,
                               coalesce(w.expects, '') as expects, w.visible_to
                          from wish w left join person p on p.id = w.person_id
                         where w.case_id = :case order by w.said_on, w.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Wish(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("wants"),
                        row.getString("expects"),
                        row.getString("visible_to")))
                .list();
        Map<UUID, List<Wish>> byPerson = new LinkedHashMap<>();
        all.forEach(wish -> byPerson.computeIfAbsent(wish.person(), anyone -> new ArrayList<>())
                .add(wish));
        return byPerson.values().stream()
                .map(wishes -> new WishesOf(wishes.get(0).name(), List.copyOf(wishes)))
                .toList();
    }

    /** Whether the caller speaks for themselves here only, as a family does. */
    @Transactional
    boolean ownOnly(UUID caseFile) {
        return !cases.open(caseFile, WHAT).place().works();
    }

    /** Writes down a wish; who does not work in the case writes their own. */
    @Transactional
    void add(UUID caseFile, UUID id, Reading.WishSaid said) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        UUID person = file.place().works() ? said.person() : file.place().person();
        db.sql("""
                        insert into wish (id, region_id, case_id, person_id, said_on, wants, expects, visible_to, by_person)
                        values (:id, (select my_region()), :case, :person, :on, nullif(:wants, ''), nullif(:expects, ''),
                                :visible, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", here(caseFile, person))
                .param("on", said.on())
                .param("wants", said.wants())
                .param("expects", said.expects())
                .param("visible", file.place().works() ? Narrow.to(said.visibleTo(), file) : "all")
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private UUID here(UUID caseFile, @Nullable UUID person) {
        return Narrow.person(db, caseFile, person).orElseThrow(() -> new NotYours(WHAT, caseFile));
    }
}
