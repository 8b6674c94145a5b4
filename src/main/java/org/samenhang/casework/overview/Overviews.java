package org.samenhang.casework.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Explanations;
import org.samenhang.casework.consent.ConsentLedger;
import org.samenhang.casework.coreteam.Courses;
import org.samenhang.casework.direction.Moments;
import org.samenhang.casework.people.Participants;
import org.samenhang.casework.stop.Stops;
import org.samenhang.casework.work.Waits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the case page. */
@Service
class Overviews {

    private static final int LATEST = 4;

    private final CaseFiles cases;
    private final Participants participants;
    private final Moments moments;
    private final Waits waits;
    private final ConsentLedger ledger;
    private final Explanations explanations;
    private final Audiences audiences;
    private final Courses courses;
    private final Stops stops;
    private final JdbcClient db;

    Overviews(
            CaseFiles cases,
            Participants participants,
            Moments moments,
            Waits waits,
            ConsentLedger ledger,
            Explanations explanations,
            Audiences audiences,
            Courses courses,
            Stops stops,
            JdbcClient db) {
        this.cases = cases;
        this.participants = participants;
        this.moments = moments;
        this.waits = waits;
        this.ledger = ledger;
        this.explanations = explanations;
        this.audiences = audiences;
        this.courses = courses;
        this.stops = stops;
        this.db = db;
    }

    @Transactional
    Overview read(UUID caseFile, Locale locale) {
        CaseFile file = cases.open(caseFile, "case_page");
        boolean works = file.place().works();
        return new Overview(
                file,
                explanations.of(file, locale),
                works ? waits.in(file, locale) : List.of(),
                !works
                        && file.isOpen()
                        && ledger.today(file).missing().stream()
                                .anyMatch(
                                        one -> one.person().equals(file.place().person())),
                participants.here(caseFile),
                participants.coming(caseFile),
                moments.of(caseFile, LATEST),
                agreed(caseFile),
                waits.meetings(file),
                works ? 0 : unread(caseFile),
                brought(caseFile),
                audiences.of(caseFile),
                courses.now(caseFile),
                stops.open(caseFile),
                referred(caseFile));
    }

    /** Who takes part, for a page of its own. */
    @Transactional
    Overview.Who who(UUID caseFile) {
        return new Overview.Who(
                cases.open(caseFile, "people"), participants.here(caseFile), participants.coming(caseFile));
    }

    private int unread(UUID caseFile) {
        return db.sql("""
                        select count(*)::int from own_words w
                         where w.case_id = :case and w.kind = 'message' and w.with_person = (select me())
                           and w.by_person <> (select me())
                           and not exists (select from message_read r where r.message_id = w.id and r.person_id = (select me()))
                        """).param("case", caseFile).query(Integer.class).single();
    }

    private List<Agreed> agreed(UUID caseFile) {
        return db.sql("""
                        select coalesce(p.name, a.who_text) as who, a.text, a.due_on,
                               a.done_at is not null and p.kind is distinct from 'family' as done
                          from agreement a left join person p on p.id = a.who_id
                         where a.case_id = :case
                         order by done, a.due_on nulls last, a.made_on, a.id limit 30
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Agreed(
                        row.getString("who"),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("done")))
                .list();
    }

    private List<Referred> referred(UUID caseFile) {
        return db.sql("""
                        select id, network, answer, answered_on from referral
                         where case_id = :case and outcome is distinct from 'withdrawn' order by asked_on desc, id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Referred(
                        row.getObject("id", UUID.class),
                        row.getString("network"),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    private List<Brought> brought(UUID caseFile) {
        return db.sql("""
                        select id, registrant_kind, question, coalesce(municipality, '') as municipality,
                               coalesce(earlier_number, '') as earlier_number
                          from registration where case_id = :case order by submitted_at
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Brought(
                        row.getObject("id", UUID.class),
                        row.getString("registrant_kind"),
                        row.getString("question"),
                        row.getString("municipality"),
                        row.getString("earlier_number")))
                .list();
    }
}
