package org.samenhang.casework.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;

/** What was asked by right in a case, as far as the caller may know; what is to be answered first. */
public record RequestsPage(CaseFile file, List<RightRequest> requests) {

    /** What the caller asked by this right and waits for; null when there is nothing. */
    public @Nullable RightRequest waiting(Right right) {
        return requests.stream()
                .filter(one -> one.by().equals(file.place().person()) && one.right() == right && one.isOpen())
                .findFirst()
                .orElse(null);
    }
}
