package org.samenhang.casework.kin;

import java.util.List;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;

/**
 * What the page of a genogram shows.
 *
 * @param drawing the drawing, as SVG; empty when there is nobody
 * @param kinds what one can be of another
 * @param object the id under which the next line is written
 */
public record KinView(
        KinPage page, String drawing, List<Said> lines, List<Option> kinds, Typed typed, Errors errors, UUID object) {

    /** A line as a sentence. */
    public record Said(KinTie tie, String sentence) {}

    /** What stands in the form of a new line. */
    public record Typed(String one, String kind, String other, String visibleTo, String whereabouts) {}
}
