package org.samenhang.analysis.picture;

import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a statement or an arrow besides itself. Begin with {@link #NONE} and say what differs:
 * {@code Marking.NONE.switchedOff()}, {@code Marking.NONE.evidence(Evidence.TESTED).moment(Moment.PAST)}.
 *
 * @param off thought away for a moment: what if this were not there?
 * @param evidence drawn on statements only
 * @param moment drawn on statements only
 * @param tag a few letters on its edge, such as the initials of who sees it
 */
public record Marking(
        Presence presence,
        Weight weight,
        boolean off,
        @Nullable Evidence evidence,
        @Nullable Moment moment,
        @Nullable String tag) {

    public static final Marking NONE = new Marking(Presence.SHOWN, Weight.USUAL, false, null, null, null);

    public Marking presence(Presence shown) {
        return new Marking(shown, weight, off, evidence, moment, tag);
    }

    public Marking weight(Weight drawn) {
        return new Marking(presence, drawn, off, evidence, moment, tag);
    }

    public Marking switchedOff() {
        return new Marking(presence, weight, true, evidence, moment, tag);
    }

    public Marking evidence(@Nullable Evidence found) {
        return new Marking(presence, weight, off, found, moment, tag);
    }

    public Marking moment(@Nullable Moment when) {
        return new Marking(presence, weight, off, evidence, when, tag);
    }

    public Marking tag(@Nullable String letters) {
        return new Marking(presence, weight, off, evidence, moment, letters);
    }

    boolean isGone() {
        return presence == Presence.GONE;
    }

    /** Drawn in grey, whatever the reason. */
    boolean isGrey() {
        return off || presence == Presence.QUIET;
    }
}
