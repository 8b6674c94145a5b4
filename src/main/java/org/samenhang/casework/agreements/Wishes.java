package org.samenhang.casework.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.words.Decision;
import org.samenhang.casework.words.ToWeigh;
import org.samenhang.casework.words.Weighable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What everybody in a case wants and expects, before and after. */
@Service("wishesOfCases")
class Wishes implements Mendable, Weighable {

    private static final String WHAT = "wish";

    /** Who works in the case mends what somebody of it wrote down; what people wrote of themselves is theirs. */
    private static final String SELECT = """
            select w.id, w.person_id, coalesce(p.name, '') as name, w.said_on, coalesce(w.wants, '') as wants,
                   coalesce(w.expects, '') as expects, w.visible_to, w.version,
                   w.by_person = (select me())
                       or w.by_person <> w.person_id and w.case_id in (select open_cases(2)) as mendable
              from wish w left join person p on p.id = w.person_id
             where w.case_id = :case
            """;

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
        List<Wish> all = db.sql(SELECT + " order by w.said_on, w.id")
                .param("case", caseFile)
                .query(Wishes::read)
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
                        insert into wish (id, region_id, case_id, person_id, said_on, wants, expects, visible_to,
                                          whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :person, :on, nullif(:wants, ''), nullif(:expects, ''),
                                :visible, case when :works then cast(:whereabouts as uuid) else whereabouts_told(:case) end,
                                (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", here(caseFile, person))
                .param("on", said.on())
                .param("wants", said.wants())
                .param("expects", said.expects())
                .param("visible", file.place().works() ? Narrow.to(said.visibleTo(), file) : "team")
                .param("works", file.place().works())
                .param("whereabouts", Narrow.whereabouts(db, file, said.whereaboutsOf()))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Override
    public String part() {
        return WHAT;
    }

    @Override
    public String path() {
        return "wishes";
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    @Transactional
    public Optional<Standing> open(UUID caseFile, UUID id) {
        cases.open(caseFile, WHAT);
        return find(caseFile, id).filter(Wish::mendable).map(wish -> {
            Map<String, String> form = new HashMap<>();
            form.put("wishOf", wish.person().toString());
            form.put("saidOn", wish.saidOn().toString());
            form.put("wants", wish.wants());
            form.put("expects", wish.expects());
            form.put("visibleTo", wish.visibleTo());
            return new Standing(wish.version(), new Filled(WHAT, form), wish.name());
        });
    }

    /** Mends a wish; who does not work in the case mends the words, which are weighed anew. */
    @Override
    @Transactional
    public boolean change(UUID caseFile, UUID id, long version, Reading reading) {
        Reading.WishSaid said = reading.wish(ownOnly(caseFile));
        Wish before = find(caseFile, id).filter(Wish::mendable).orElse(null);
        if (before == null || !reading.isGood()) {
            return false;
        }
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        boolean works = file.place().works();
        boolean changed = db.sql("""
                        update wish set person_id = :person, said_on = :on, wants = nullif(:wants, ''),
                                        expects = nullif(:expects, ''), visible_to = :visible,
                                        weighed = case when :works then weighed end, version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                        .param("person", works ? here(caseFile, said.person()) : before.person())
                        .param("on", works ? said.on() : before.saidOn())
                        .param("wants", said.wants())
                        .param("expects", said.expects())
                        .param("visible", works ? Narrow.to(said.visibleTo(), file) : "team")
                        .param("works", works)
                        .param("case", caseFile)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            events.publishEvent(new CaseChanged(caseFile));
        }
        return changed;
    }

    @Override
    @Transactional
    public void remove(UUID caseFile, UUID id, long version) {
        cases.takesPart(Action.DELETE, caseFile, WHAT, id);
        if (find(caseFile, id).filter(Wish::mendable).isEmpty()) {
            throw new NotYours(WHAT, caseFile);
        }
        Narrow.remove(
                db.sql("delete from wish where case_id = :case and id = :id and version = :version"),
                caseFile,
                id,
                version);
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Override
    public List<String> kinds() {
        return List.of(WHAT);
    }

    /** Those that people of a family wrote down themselves. */
    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return db.sql("""
                        select w.id, p.name, w.said_on, concat_ws(E'\n', w.wants, w.expects) as text, w.weighed
                          from wish w join person p on p.id = w.by_person
                         where w.case_id = :case and p.kind = 'family' and w.visible_to = 'team'
                           and (w.weighed is null or w.weighed = 'talk_first')
                         order by w.said_on, w.id
                        """)
                .param("case", file.id())
                .query((row, number) -> new ToWeigh(
                        WHAT,
                        row.getObject("id", UUID.class),
                        WHAT,
                        row.getString("name"),
                        row.getObject("said_on", LocalDate.class),
                        null,
                        null,
                        row.getString("text"),
                        null,
                        row.getString("weighed") != null))
                .list();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("""
                        select w.case_id from wish w join person p on p.id = w.by_person
                         where p.kind = 'family' and w.visible_to = 'team'
                           and (w.weighed is null or w.weighed = 'talk_first') and w.case_id = any (:cases)
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return db.sql("select weigh_wish(w.id, :decision) from wish w where w.id = :id and w.case_id = :case")
                .param("decision", decision.code())
                .param("id", id)
                .param("case", caseFile)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Optional<Wish> find(UUID caseFile, UUID id) {
        return db.sql(SELECT + " and w.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(Wishes::read)
                .optional();
    }

    private static Wish read(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("said_on", LocalDate.class),
                row.getString("wants"),
                row.getString("expects"),
                row.getString("visible_to"),
                row.getBoolean("mendable"),
                row.getInt("version"));
    }

    private UUID here(UUID caseFile, @Nullable UUID person) {
        return Narrow.person(db, caseFile, person).orElseThrow(() -> new NotYours(WHAT, caseFile));
    }
}
