package org.samenhang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a case, with for whom it is written and how that came to be so.
 *
 * @param kind which kind of item, as in its table
 * @param key its id, or the part of the analysis it is
 * @param text what it says
 * @param visibleTo all, professionals or team; null for what has no levels
 * @param whereaboutsOf whose whereabouts it gives away; null when nobody's, and below the team for
 *     what only the team is asked
 * @param changes what it was before, the latest first; known to the team alone
 * @param mayChange whether the caller may: the team may, others only what they put down themselves
 */
public record VisibleItem(
        CaseFile file,
        Kind kind,
        String key,
        String text,
        @Nullable String visibleTo,
        @Nullable UUID whereaboutsOf,
        Audience audience,
        List<Change> changes,
        boolean mayChange) {

    /** Kinds of items that are not for everybody by nature, and the page they stand on. */
    public enum Kind {
        STATEMENT("analysis"),
        PRIORITY("analysis"),
        PASSAGE("analysis"),
        AGREEMENT("agreements"),
        WISH("agreements"),
        TAILORED_HELP("agreements"),
        LOOK_BACK("closing"),
        MOMENT("moments"),
        MEETING_LINE("meetings"),
        CONTACT("people"),
        LIFE_PLACE("timeline"),
        LIFE_SCHOOL("timeline"),
        LIFE_HELP("timeline"),
        LIFE_RESTRICTION("timeline"),
        LIFE_HARM("timeline"),
        LIFE_CRISIS("timeline"),
        LIFE_ANALYSIS("timeline"),
        LIFE_HEARD("timeline"),
        LIFE_WEIGHING("timeline"),
        LIFE_DIRECTOR("timeline"),
        LIFE_WLZ("timeline"),
        LIFE_GOOD("timeline");

        private final String page;

        Kind(String page) {
            this.page = page;
        }

        /** As in its table and in an address. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The part of the case it stands on. */
        public String page() {
            return page;
        }

        /** Whether it is written for a level. */
        public boolean hasLevels() {
            return this != PRIORITY && this != PASSAGE;
        }

        /** Whether whose whereabouts it gives away is for people to say; a contact always gives away its own. */
        public boolean mayTellWhereabouts() {
            return this != CONTACT;
        }

        /** Whether it is asked before anybody is shielded, as for what is mostly about places. */
        public boolean asksAnybody() {
            return this == STATEMENT || this == MOMENT || page.equals("timeline");
        }

        /** Whether it says who put it down. */
        boolean hasAuthor() {
            return this != PRIORITY && this != PASSAGE && this != CONTACT && this != MEETING_LINE;
        }

        /** The kind with this code. */
        public static java.util.Optional<Kind> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * One change.
     *
     * @param why empty when it was changed in passing
     */
    public record Change(
            LocalDate on,
            String by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String fromWhereabouts,
            @Nullable String toWhereabouts,
            String why) {

        /** Whether the level is what changed. */
        public boolean ofLevel() {
            return !java.util.Objects.equals(from, to);
        }

        /** Whether it is about somebody's whereabouts. */
        public boolean ofWhereabouts() {
            return !java.util.Objects.equals(fromWhereabouts, toWhereabouts);
        }
    }

    /** Its page. */
    public String path() {
        return file.path() + "/visibility/" + kind.code() + "/" + key;
    }

    /** Names of who reads it now. */
    public String names() {
        return audience.names(visibleTo == null ? "all" : visibleTo, whereaboutsOf);
    }

    /** Whether there is something to choose for the caller: a level, or whereabouts of somebody to shield. */
    public boolean hasChoice() {
        return mayChange && (kind.hasLevels() || asksWhereabouts());
    }

    /** Whether what it gives away is asked: of the team, where somebody is shielded or it says so already. */
    public boolean asksWhereabouts() {
        return kind.asksAnybody()
                || kind.mayTellWhereabouts()
                        && file.place().team()
                        && (!audience.sheltered().isEmpty() || whereaboutsOf != null);
    }
}
