package org.samenhang.casework.direction;

import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.people.Participants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands on the page of moments. */
@Service
class MomentPages {

    private static final int MOST = 500;

    private final CaseFiles cases;
    private final Moments moments;
    private final Participants participants;
    private final Audiences audiences;

    MomentPages(CaseFiles cases, Moments moments, Participants participants, Audiences audiences) {
        this.cases = cases;
        this.moments = moments;
        this.participants = participants;
        this.audiences = audiences;
    }

    @Transactional
    MomentPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "moments");
        if (!file.place().works()) {
            throw new NotYours("moments", caseFile);
        }
        return new MomentPage(file, moments.of(caseFile, MOST), participants.here(caseFile), audiences.of(caseFile));
    }
}
