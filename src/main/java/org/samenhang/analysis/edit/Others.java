package org.samenhang.analysis.edit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was at the same thing meanwhile. */
@Service
class Others {

    private final EditRows rows;
    private final CaseFiles cases;

    Others(EditRows rows, CaseFiles cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** Who changed this last, other than the caller; null when nobody the caller may know. */
    @Transactional
    @Nullable
    String changedBy(UUID caseFile, UUID object) {
        cases.works(Action.READ, caseFile, "analysis_edit", object);
        return rows.changedBy(caseFile, object);
    }
}
