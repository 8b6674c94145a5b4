package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for an act on its analysis; the analysis is there from the first act on. */
@Component
public class Entrance {

    private final CaseFiles cases;
    private final JdbcClient db;

    Entrance(CaseFiles cases, JdbcClient db) {
        this.cases = cases;
        this.db = db;
    }

    /** For an act of who works in the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile writes(Action action, UUID caseFile, String what, @Nullable UUID object) {
        CaseFile file = cases.works(action, caseFile, what, object);
        db.sql("insert into analysis (case_id, region_id) values (:case, (select my_region())) on conflict do nothing")
                .param("case", caseFile)
                .update();
        return file;
    }
}
