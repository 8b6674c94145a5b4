package org.samenhang.casework.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people of a family wish about sharing. The latest of each counts; the earlier ones stay. */
@Service
public class SharingWishes {

    /** The kinds of recipients, as the database and the message keys spell them. */
    public static final List<String> RECIPIENTS =
            List.of("family", "school", "doctor", "help", "guardian", "municipality");

    /** What may be answered. */
    public static final List<String> ANSWERS = List.of("yes", "ask_first", "no");

    private static final String WHAT = "sharing_wish";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharingWishes(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** What each wishes now, in a case the caller has opened: to read before anything is shared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SharingWish> of(UUID caseFile) {
        return db.sql("""
                        select distinct on (array_position(array['family', 'school', 'doctor', 'help', 'guardian', 'municipality'],
                                                           w.recipient), n.name, w.by_person)
                               w.by_person, n.name, w.recipient, w.may, w.words, w.said_at
                          from sharing_wish w join person n on n.id = w.by_person
                         where w.case_id = :case
                         order by array_position(array['family', 'school', 'doctor', 'help', 'guardian', 'municipality'],
                                                 w.recipient), n.name, w.by_person, w.said_at desc, w.id desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> new SharingWish(
                        row.getObject("by_person", UUID.class),
                        row.getString("name"),
                        row.getString("recipient"),
                        row.getString("may"),
                        row.getString("words"),
                        LocalDate.ofInstant(
                                row.getObject("said_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .list();
    }

    @Transactional
    SharingPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new SharingPage(file, of(caseFile));
    }

    /** Says what may be shared with this kind of recipient from now on. */
    @Transactional
    void say(UUID caseFile, String recipient, String may, String words) {
        OwnWords.own(cases.takesPart(Action.CREATE, caseFile, WHAT, null));
        db.sql("""
                        insert into sharing_wish (region_id, case_id, by_person, recipient, may, words)
                        values ((select my_region()), :case, (select me()), :recipient, :may, :words)
                        """)
                .param("case", caseFile)
                .param("recipient", recipient)
                .param("may", may)
                .param("words", words)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }
}
