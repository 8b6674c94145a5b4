package org.samenhang.casework.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;

/**
 * The page on looking back and closing.
 *
 * @param lookBacks what is due first, then what comes, then what was held
 * @param outcome null below the expert team
 * @param endings the latest closing first
 */
public record ClosingPage(
        CaseFile file, List<LookBack> lookBacks, @Nullable Outcome outcome, List<Ending> endings) {

    /** The closing that holds now; null while the case runs. */
    public @Nullable Ending ending() {
        return endings.stream().filter(Ending::holds).findFirst().orElse(null);
    }
}
