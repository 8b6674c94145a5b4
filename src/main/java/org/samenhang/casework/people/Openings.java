package org.samenhang.casework.people;

import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case with its people, to show a form in which one of them is chosen. */
@Service("openingsOfCases")
public class Openings {

    private final CaseFiles cases;
    private final Participants participants;
    private final Audiences audiences;

    Openings(CaseFiles cases, Participants participants, Audiences audiences) {
        this.cases = cases;
        this.participants = participants;
        this.audiences = audiences;
    }

    /** For anyone who takes part. */
    @Transactional
    public Opened forAnyone(UUID caseFile, String what) {
        CaseFile file = cases.open(caseFile, what);
        return new Opened(file, participants.here(caseFile), audiences.of(caseFile));
    }

    /** For who works in the case. */
    @Transactional
    public Opened forWork(UUID caseFile, String what) {
        return atLeast(forAnyone(caseFile, what), 2, what);
    }

    /** For the expert team. */
    @Transactional
    public Opened forTeam(UUID caseFile, String what) {
        return atLeast(forAnyone(caseFile, what), 3, what);
    }

    /** For who directs it or chairs. */
    @Transactional
    public Opened forDirector(UUID caseFile, String what) {
        Opened opened = forAnyone(caseFile, what);
        if (!opened.file().place().directs()) {
            throw new NotYours(what, caseFile);
        }
        return opened;
    }

    private static Opened atLeast(Opened opened, int level, String what) {
        if (opened.file().place().level() < level) {
            throw new NotYours(what, opened.file().id());
        }
        return opened;
    }
}
