package org.samenhang.casework.words;

import java.util.List;
import java.util.Optional;
import org.samenhang.casework.CaseFile;

/** What may be shared with whom, as people of the family wish it. */
public record SharingPage(CaseFile file, List<SharingWish> wishes) {

    /** What the caller wishes now about this kind of recipient. */
    public Optional<SharingWish> mine(String recipient) {
        return wishes.stream()
                .filter(one -> one.recipient().equals(recipient))
                .filter(one -> one.by().equals(file.place().person()))
                .findFirst();
    }
}
