package org.samenhang.analysis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.picture.PictureInWords;

/**
 * One drawing on the screen, and the same in words.
 *
 * @param title where two stand beside each other: what this one is about
 * @param printed the same laid out for a sheet on its side, where the drawing on screen is too long for paper; drawn when it
 *     is asked for
 */
public record Sight(
        @Nullable String title,
        String svg,
        PictureInWords words,
        @Nullable Supplier<Printed> printed) {

    /**
     * What is printed.
     *
     * @param left how many statements are not in it, because their letters would be too small
     */
    public record Printed(String svg, int left) {}
}
