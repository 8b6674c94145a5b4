package org.samenhang.sharing;

import org.samenhang.casework.CaseFile;
import org.samenhang.casework.SharingConsents;

/** One share or question, with what its reader will see. */
public record SharePage(CaseFile file, OutsideLink link, SharedScene scene, SharingConsents.State consents) {

    /** Its address. */
    public String path() {
        return file.path() + "/shares/" + link.id();
    }
}
