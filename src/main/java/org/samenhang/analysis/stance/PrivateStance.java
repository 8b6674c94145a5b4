package org.samenhang.analysis.stance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Stance;

/** Where the reader stands themselves, as long as the round is open. */
public record PrivateStance(
        UUID id, @Nullable UUID statement, @Nullable UUID arrow, Stance stance, String reasons) {}
