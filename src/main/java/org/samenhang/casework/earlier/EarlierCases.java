package org.samenhang.casework.earlier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was learned in an earlier case of the same youth; the earlier case knows that it was read. */
@Service
class EarlierCases {

    private static final String WHAT = "earlier_analysis";

    private final JdbcClient db;
    private final AccessLog log;
    private final CaseFiles cases;

    EarlierCases(JdbcClient db, AccessLog log, CaseFiles cases) {
        this.db = db;
        this.log = log;
        this.cases = cases;
    }

    @Transactional
    LearnedBefore of(UUID caseFile) {
        CaseFile file = cases.team(Action.READ, caseFile, WHAT, null);
        LearnedBefore.Ending ending = db.sql("select * from earlier_ending(:case)")
                .param("case", caseFile)
                .query((row, number) -> new LearnedBefore.Ending(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("question"),
                        Objects.requireNonNull(row.getObject("registered_on", LocalDate.class)),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("lasting", Boolean.class),
                        row.getString("family_says"),
                        row.getString("professionals_say"),
                        row.getString("reason_not_lasting")))
                .optional()
                .orElse(null);
        if (ending == null) {
            return new LearnedBefore(file, null, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        log.does(Action.READ, ending.id(), WHAT, null);
        return new LearnedBefore(
                file,
                ending,
                db.sql("select * from earlier_passages(:case)")
                        .param("case", caseFile)
                        .query(LearnedBefore.Passage.class)
                        .list(),
                db.sql("select * from earlier_statements(:case)")
                        .param("case", caseFile)
                        .query((row, number) -> new LearnedBefore.Statement(
                                row.getObject("id", UUID.class),
                                row.getString("text"),
                                row.getString("sphere"),
                                row.getString("effect"),
                                row.getBoolean("end_behaviour")))
                        .list(),
                db.sql("select * from earlier_arrows(:case)")
                        .param("case", caseFile)
                        .query((row, number) -> new LearnedBefore.Arrow(
                                row.getObject("from_id", UUID.class),
                                row.getObject("to_id", UUID.class),
                                "+".equals(row.getString("sign"))))
                        .list(),
                db.sql("select * from earlier_lessons(:case)")
                        .param("case", caseFile)
                        .query(LearnedBefore.Lesson.class)
                        .list(),
                db.sql("select * from earlier_safety(:case)")
                        .param("case", caseFile)
                        .query(LearnedBefore.Kept.class)
                        .list());
    }
}
