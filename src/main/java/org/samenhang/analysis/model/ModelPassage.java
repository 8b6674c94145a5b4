package org.samenhang.analysis.model;

import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Passage;
import org.samenhang.instruments.LayeredText;

/**
 * What a model wants written beside the picture.
 *
 * @param hint what it is for; null when the model does not say
 */
public record ModelPassage(
        Passage passage, LayeredText title, @Nullable LayeredText hint) {}
