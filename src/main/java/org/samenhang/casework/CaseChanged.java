package org.samenhang.casework;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/** Something in a case changed that figures or lists may rest on; a reopening too. Told upward; holds no content. */
public record CaseChanged(UUID caseFile) {

    /**
     * Tells of a change to one row that was seen at one version.
     *
     * @param rows how many that changed; none when somebody else changed it meanwhile
     * @return whether it changed
     */
    public static boolean told(int rows, UUID caseFile, ApplicationEventPublisher events) {
        if (rows == 1) {
            events.publishEvent(new CaseChanged(caseFile));
        }
        return rows == 1;
    }
}
