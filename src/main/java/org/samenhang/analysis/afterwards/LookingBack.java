package org.samenhang.analysis.afterwards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people expected and what was different this time. An expectation is a wish of the case and is not asked for again here.
 */
@Service
public class LookingBack {

    private static final String WHAT = "afterwards";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Clock clock;

    LookingBack(JdbcClient db, CaseFiles cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    Page page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new Page(
                file,
                db.sql("""
                                select w.said_on, coalesce(nullif(w.expects, ''), w.wants) as text from wish w
                                 where w.case_id = :case and w.person_id = (select me()) order by w.said_on, w.id
                                """)
                        .param("case", caseFile)
                        .query((row, number) ->
                                new Expected(row.getObject("said_on", LocalDate.class), row.getString("text")))
                        .list(),
                db.sql("""
                                select a.by_person, n.name, a.different, a.as_hoped, a.at from afterwards a
                                  join person n on n.id = a.by_person where a.case_id = :case order by a.at desc, a.id
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new Afterwards(
                                row.getObject("by_person", UUID.class),
                                row.getString("name"),
                                row.getString("different"),
                                row.getString("as_hoped"),
                                LocalDate.ofInstant(
                                        row.getObject("at", OffsetDateTime.class)
                                                .toInstant(),
                                        clock.getZone())))
                        .list());
    }

    @Transactional
    void say(UUID caseFile, String different, String asHoped) {
        cases.takesPart(Action.CREATE, caseFile, WHAT, null);
        db.sql("""
                        insert into afterwards (region_id, case_id, by_person, different, as_hoped)
                        values ((select my_region()), :case, (select me()), :different, :hoped)
                        """)
                .param("case", caseFile)
                .param("different", different)
                .param("hoped", asHoped)
                .update();
    }

    /** What the reader expected, and what they and others said after; others for the team alone. */
    public record Page(CaseFile file, List<Expected> expected, List<Afterwards> said) {}

    /** What somebody expected or wished, in their words. */
    public record Expected(LocalDate on, String text) {}
}
