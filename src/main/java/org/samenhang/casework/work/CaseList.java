package org.samenhang.casework.work;

import java.util.List;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of cases. */
@Service
class CaseList {

    private final CaseFiles cases;

    CaseList(CaseFiles cases) {
        this.cases = cases;
    }

    /** All cases the caller takes part in, the latest first. */
    @Transactional
    List<CaseFile> mine() {
        return cases.mine("case_list");
    }
}
