package org.samenhang.casework.weekly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was looked at in an hour.
 *
 * @param counted whether kept or not kept is asked of it: of helpers and organisations alone
 * @param outcome kept, not_kept or not_yet; empty when not said, and always for a family
 * @param yielded what it brought; empty when not said
 * @param bearable yes, hardly or no; empty when not said
 * @param helpedBy who helps; empty when not said
 * @param standing the mark of what stands, when this is what somebody typed; null when this is what stands
 */
public record HourAction(
        UUID agreement,
        String text,
        String who,
        boolean counted,
        @Nullable LocalDate dueOn,
        String outcome,
        String yielded,
        String bearable,
        String helpedBy,
        @Nullable String standing) {

    /** The mark of an agreement of which nothing was said. */
    static final String NOTHING = mark("", "", "", "");

    /** Whether it was talked about in the hour. */
    public boolean isLookedAt() {
        return !outcome.isEmpty() || !yielded.isEmpty() || !bearable.isEmpty() || !helpedBy.isEmpty();
    }

    /** What stands, in short: a form carries it, so that what somebody else wrote meanwhile is noticed. */
    public String was() {
        return standing == null ? mark() : standing;
    }

    /** The same, as somebody typed it over what stands. */
    HourAction typedOver(HourAction stands) {
        return new HourAction(
                agreement, text, who, counted, dueOn, outcome, yielded, bearable, helpedBy, stands.mark());
    }

    private String mark() {
        return mark(outcome, yielded, bearable, helpedBy);
    }

    private static String mark(String... said) {
        return UUID.nameUUIDFromBytes(String.join("\u0001", said).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The same agreement, with what is said of it now. */
    HourAction saying(Said said) {
        return new HourAction(
                agreement, text, who, counted, dueOn, said.outcome, said.yielded, said.bearable, said.helpedBy, null);
    }

    /**
     * What was said about one agreement.
     *
     * @param over whether it is done for good, and need not come back
     * @param was the mark of what stood there when the caller began
     */
    record Said(String outcome, String yielded, String bearable, String helpedBy, boolean over, String was) {

        /** Whether something else stands there now than when the caller began, and than what the caller says. */
        boolean isOvertakenBy(HourAction now) {
            String mine = now.saying(this).mark();
            return !now.mark().equals(was) && !now.mark().equals(mine) && !mine.equals(was);
        }

        /** Whether there is something to write down. */
        boolean changes(HourAction now) {
            String mine = now.saying(this).mark();
            return over || !mine.equals(was) && !mine.equals(now.mark());
        }
    }
}
