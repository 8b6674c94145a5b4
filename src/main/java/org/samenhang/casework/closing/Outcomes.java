package org.samenhang.casework.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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

/** What a case brought, read and written by the expert team. */
@Service
class Outcomes {

    private static final String WHAT = "outcome";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Outcomes(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    /** What a case brought, and the case. */
    record Opened(CaseFile file, Outcome outcome) {}

    /** What a case that the caller has opened brought so far. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome of(UUID caseFile) {
        return db.sql("""
                        select results, coalesce(cost, '') as cost, care_adviser, harmful_care, patterns,
                               coalesce(judgement_family, '') as family,
                               coalesce(judgement_professionals, '') as professionals, version
                          from outcome where case_id = :case
                        """)
                .param("case", caseFile)
                .query(Outcomes::read)
                .optional()
                .orElseGet(Outcome::none);
    }

    /**
     * Opens it to change it.
     *
     * @throws NotYours when the caller is not of the expert team
     */
    @Transactional
    public Opened open(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        if (!file.place().team()) {
            throw new NotYours(WHAT, caseFile);
        }
        return new Opened(file, of(caseFile));
    }

    /**
     * Writes it down.
     *
     * @return whether it stands so now; false when somebody else wrote something different meanwhile
     */
    @Transactional
    public boolean write(UUID caseFile, Outcome typed) {
        cases.team(Action.UPDATE, caseFile, WHAT, caseFile);
        Outcome said = typed.keepingUnknownOf(of(caseFile));
        int changed = db.sql("""
                        insert into outcome (case_id, region_id, results, cost, care_adviser, harmful_care, patterns,
                                             judgement_family, judgement_professionals, version)
                        values (:case, (select my_region()), :results, nullif(:cost, ''), :adviser, :harmful, :patterns,
                                nullif(:family, ''), nullif(:professionals, ''), 1)
                        on conflict (case_id) do update
                           set results = excluded.results, cost = excluded.cost, care_adviser = excluded.care_adviser,
                               harmful_care = excluded.harmful_care, patterns = excluded.patterns,
                               judgement_family = excluded.judgement_family,
                               judgement_professionals = excluded.judgement_professionals,
                               version = outcome.version + 1
                         where outcome.version = :version
                        """)
                .param("case", caseFile)
                .param("results", said.results().toArray(String[]::new))
                .param("cost", said.cost())
                .param("adviser", said.careAdviser())
                .param("harmful", said.harmfulCare().toArray(String[]::new))
                .param("patterns", said.patterns().toArray(String[]::new))
                .param("family", said.judgementFamily())
                .param("professionals", said.judgementProfessionals())
                .param("version", said.version())
                .update();
        if (changed == 0) {
            return of(caseFile).says(said);
        }
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    private static Outcome read(ResultSet row, int number) throws SQLException {
        return new Outcome(
                codes(row, "results"),
                row.getString("cost"),
                adviser(row),
                codes(row, "harmful_care"),
                codes(row, "patterns"),
                row.getString("family"),
                row.getString("professionals"),
                row.getInt("version"));
    }

    private static @Nullable Boolean adviser(ResultSet row) throws SQLException {
        boolean called = row.getBoolean("care_adviser");
        return row.wasNull() ? null : called;
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
