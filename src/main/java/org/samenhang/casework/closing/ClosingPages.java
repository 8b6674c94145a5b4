package org.samenhang.casework.closing;

import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.retention.Retention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands on the page on looking back and closing. */
@Service
class ClosingPages {

    private final CaseFiles cases;
    private final LookBacks lookBacks;
    private final Outcomes outcomes;
    private final Closings closings;
    private final Retention retention;
    private final Audiences audiences;

    ClosingPages(
            CaseFiles cases,
            LookBacks lookBacks,
            Outcomes outcomes,
            Closings closings,
            Retention retention,
            Audiences audiences) {
        this.cases = cases;
        this.lookBacks = lookBacks;
        this.outcomes = outcomes;
        this.closings = closings;
        this.retention = retention;
        this.audiences = audiences;
    }

    @Transactional
    public ClosingPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "closing");
        return new ClosingPage(
                file,
                lookBacks.of(caseFile),
                file.place().team() ? outcomes.of(caseFile) : null,
                closings.of(caseFile),
                file.isOpen() ? null : retention.of(caseFile),
                audiences.of(caseFile));
    }

    /** Only who may open the case again is told what to mend in the form for it. */
    @Transactional
    void requireToReopen(UUID caseFile) {
        cases.directs(Action.READ, caseFile, "reopening", null);
    }

    /** Only who may plan a look back is told what to mend in the form for it. */
    @Transactional
    void requireToPlan(UUID caseFile) {
        cases.team(Action.READ, caseFile, "look_back", null);
    }
}
