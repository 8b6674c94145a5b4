package org.samenhang.casework.overview;

import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The question of a case, put into better words as it becomes clearer. */
@Service("questionsOfCases")
class Questions {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Questions(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    @Transactional
    CaseFile read(UUID caseFile) {
        return cases.directs(Action.READ, caseFile, "question", null);
    }

    /** Puts it anew; false when somebody else did since that version. */
    @Transactional
    boolean change(UUID caseFile, int version, String question) {
        cases.directs(Action.UPDATE, caseFile, "question", null);
        boolean changed = db.sql("""
                                update case_file set question = :question, version = version + 1
                                 where id = :case and version = :version
                                """)
                        .param("question", question)
                        .param("case", caseFile)
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            events.publishEvent(new CaseChanged(caseFile));
        }
        return changed;
    }
}
