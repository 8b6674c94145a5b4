package org.samenhang.analysis.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.model.Guided;
import org.samenhang.analysis.model.Moment;
import org.samenhang.instruments.Item;

/**
 * The guidance on one screen.
 *
 * @param reader whom it speaks to; null for who is asked nothing
 * @param questions of the step we are in, for this reader
 * @param begun whether they have answers that were not sent yet
 * @param moments the steps, in order
 */
public record Guide(
        String casePath, Way way, @Nullable Guided reader, List<Item> questions, boolean begun, List<Moment> moments) {}
