package org.samenhang.casework.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.retention.RetentionClock;

/**
 * The page on looking back and closing.
 *
 * @param lookBacks what is due first, then what comes, then what was held
 * @param outcome null below the expert team
 * @param endings the latest closing first
 * @param retention how long it is kept; null while the case runs
 */
public record ClosingPage(
        CaseFile file,
        List<LookBack> lookBacks,
        @Nullable Outcome outcome,
        List<Ending> endings,
        @Nullable RetentionClock retention,
        Audience audience) {

    /** The closing that holds now; null while the case runs. */
    public @Nullable Ending ending() {
        return endings.stream().filter(Ending::holds).findFirst().orElse(null);
    }
}
