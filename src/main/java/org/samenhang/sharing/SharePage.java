package org.samenhang.sharing;

import java.util.List;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.SharingConsents;
import org.samenhang.casework.words.SharingWish;

/**
 * One share or question, with what its reader will see.
 *
 * @param wishes what the family wishes about sharing; none with a question
 */
public record SharePage(
        CaseFile file, OutsideLink link, SharedScene scene, SharingConsents.State consents, List<SharingWish> wishes) {

    /** Its address. */
    public String path() {
        return file.path() + "/shares/" + link.id();
    }
}
