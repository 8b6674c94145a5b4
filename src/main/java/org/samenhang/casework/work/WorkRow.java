package org.samenhang.casework.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.picture.Tone;

/**
 * A row of the work list, in words.
 *
 * @param status the reason in two or three words; null when the sentence says it all
 * @param stress the word that ends the sentence and is set bold; empty when none is
 * @param also the other reasons, in short; empty when there are none
 * @param post whether the button takes on, so that it is a form; else it is a link
 */
public record WorkRow(
        String title,
        String href,
        String meta,
        @Nullable String status,
        Tone tone,
        String why,
        String stress,
        List<String> also,
        String next,
        String label,
        String action,
        boolean post,
        boolean primary) {}
