package org.samenhang.casework.agreements;

import java.util.UUID;
import org.samenhang.casework.CaseFile;

/**
 * What is needed to change one agreement or one piece of help.
 *
 * @param id of what is changed
 * @param version on which the form rests
 */
public record AgreementEdits(AgreementsPage around, UUID id, long version) {

    /** The case. */
    public CaseFile file() {
        return around.file();
    }
}
