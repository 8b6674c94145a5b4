package org.samenhang.casework.overview;

import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.direction.Moments;
import org.samenhang.casework.people.Participants;
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
    private final JdbcClient db;

    Overviews(CaseFiles cases, Participants participants, Moments moments, JdbcClient db) {
        this.cases = cases;
        this.participants = participants;
        this.moments = moments;
        this.db = db;
    }

    @Transactional
    Overview read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "case_page");
        return new Overview(file, participants.here(caseFile), moments.of(caseFile, LATEST), brought(caseFile));
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
