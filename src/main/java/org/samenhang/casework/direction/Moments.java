package org.samenhang.casework.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said and noted in a case, and when. */
@Service("momentsOfCases")
public class Moments {

    private static final String WHAT = "moment";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Moments(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    /** The moments of a case the caller has opened, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Moment> of(UUID caseFile, int most) {
        return db.sql("""
                        select m.id, m.held_on, m.kind, w.name as with_name, m.text, m.visible_to, b.name as by_name
                          from moment m
                          left join person w on w.id = m.with_person
                          left join person b on b.id = m.by_person
                         where m.case_id = :case
                         order by m.held_on desc, m.created_at desc limit :most
                        """)
                .param("case", caseFile)
                .param("most", most)
                .query((row, number) -> new Moment(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("kind"),
                        row.getString("with_name"),
                        row.getString("text"),
                        row.getString("visible_to"),
                        java.util.Objects.requireNonNullElse(row.getString("by_name"), "")))
                .list();
    }

    /** Notes a moment; noting it twice under one id is noting it once. */
    @Transactional
    CaseFile note(UUID caseFile, UUID id, MomentForm.Said said) {
        CaseFile file = cases.works(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into moment (id, region_id, case_id, held_on, kind, with_person, text, visible_to,
                                            whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :on, :kind, :with, :text, :visible, :whereabouts,
                                (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("on", said.heldOn())
                .param("kind", said.kind())
                .param("with", who(caseFile, said.with()))
                .param("text", said.text())
                .param("visible", said.visibleTo())
                .param("whereabouts", who(caseFile, said.whereaboutsOf()))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
        return file;
    }

    /** Only somebody of this case can be named in it. */
    private @Nullable UUID who(UUID caseFile, @Nullable UUID person) {
        return person == null
                ? null
                : db.sql("select person_id from participation where case_id = :case and person_id = :person limit 1")
                        .param("case", caseFile)
                        .param("person", person)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }
}
