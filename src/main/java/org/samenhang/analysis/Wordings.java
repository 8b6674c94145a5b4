package org.samenhang.analysis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words in which people of a family want statements said: theirs on their own pages, the team's to take over for everybody. */
@Service
public class Wordings {

    private static final String WHAT = "statement_wording";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final AnalysisRows rows;

    Wordings(JdbcClient db, CaseFiles cases, AnalysisRows rows) {
        this.db = db;
        this.cases = cases;
        this.rows = rows;
    }

    /** A statement with the caller's own words for it, and those of the team. */
    @Transactional
    Worded of(UUID caseFile, UUID statement) {
        CaseFile file = family(cases.open(caseFile, WHAT));
        Said said = rows.statements(caseFile, null).stream()
                .filter(one -> one.id().equals(statement) && !one.withdrawn())
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        String original = db.sql("select text from statement where id = :id")
                .param("id", statement)
                .query(String.class)
                .single();
        return new Worded(file, said, original, original.equals(said.text()) ? "" : said.text());
    }

    /** Says it anew in one's own words; with no words it is said in the team's again. */
    @Transactional
    void word(UUID caseFile, UUID statement, String words) {
        family(cases.takesPart(Action.UPDATE, caseFile, WHAT, statement));
        boolean seen = db.sql(
                        "select exists (select from statement where id = :id and case_id = :case and withdrawn_at is null)")
                .param("id", statement)
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("""
                        update statement_wording set withdrawn_at = now()
                         where statement_id = :id and by_person = (select me()) and withdrawn_at is null
                        """).param("id", statement).update();
        if (!words.isEmpty()) {
            db.sql("""
                            insert into statement_wording (region_id, case_id, statement_id, by_person, words)
                            values ((select my_region()), :case, :id, (select me()), :words)
                            """)
                    .param("case", caseFile)
                    .param("id", statement)
                    .param("words", words)
                    .update();
        }
    }

    /** Who wants it said how, by statement; for the team. */
    @Transactional
    Map<UUID, List<Wanted>> wanted(UUID caseFile) {
        cases.open(caseFile, "analysis");
        return db
                .sql("""
                        select w.statement_id, n.name, w.words from statement_wording w join person n on n.id = w.by_person
                         where w.case_id = :case and w.withdrawn_at is null order by w.said_at
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Wanted(
                        row.getObject("statement_id", UUID.class), row.getString("name"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Wanted::statement));
    }

    private static CaseFile family(CaseFile file) {
        if (file.place().works()) {
            throw new NotYours(WHAT, file.id());
        }
        return file;
    }

    /**
     * A statement in somebody's words.
     *
     * @param own empty when they said none
     */
    public record Worded(CaseFile file, Said said, String original, String own) {}

    /** How somebody wants it said. */
    public record Wanted(UUID statement, String name, String words) {}
}
