package org.samenhang.casework.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Option;

/**
 * One line of what a family drew before and let go along with a registration, as it was when it went.
 *
 * @param kind which picture it is a line of
 * @param words a name on the network map, what an amount is for, what bears or weighs
 * @param place the part of the network, or the level that bears or weighs; null in a budget
 * @param side in or out, strength or burden; null on a network map
 * @param nearness 1 to 3, near first; null but on a network map
 * @param amount euros per month; null but in a budget
 */
public record Enclosed(
        Kind kind,
        String words,
        @Nullable String place,
        @Nullable String side,
        @Nullable Integer nearness,
        String gives,
        String asks,
        @Nullable BigDecimal amount) {

    /** The pictures that can go along, each by a choice of its own. */
    public enum Kind {
        NETWORK,
        BUDGET,
        /** What bears and what weighs (draagkracht, draaglast). */
        BEARING;

        /** As the database, the addresses and the message keys spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The picture that is spelled so. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** Somebody on a network map. */
    public static Enclosed member(String name, String area, int nearness, String gives, String asks) {
        return new Enclosed(Kind.NETWORK, name, area, null, nearness, gives, asks, null);
    }

    /** A line of a month budget, in or out. */
    public static Enclosed budget(String words, @Nullable String side, @Nullable BigDecimal amount) {
        return new Enclosed(Kind.BUDGET, words, null, side, null, "", "", amount);
    }

    /** Something that bears or weighs, on a level. */
    public static Enclosed factor(String words, @Nullable String level, @Nullable String side) {
        return new Enclosed(Kind.BEARING, words, level, side, null, "", "", null);
    }

    /** The lines of one picture. */
    public static List<Enclosed> of(List<Enclosed> all, Kind kind) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    /** What bears and weighs, by {@code level.side}, as the picture of it asks. */
    public static Map<String, List<Option>> factors(List<Enclosed> all) {
        Map<String, List<Option>> factors = new HashMap<>();
        of(all, Kind.BEARING)
                .forEach(one -> factors.computeIfAbsent(one.place() + "." + one.side(), key -> new ArrayList<>())
                        .add(new Option("", one.words())));
        return factors;
    }

    /** What comes in, or goes out, in a month; in euros. */
    public static BigDecimal sum(List<Enclosed> all, String side) {
        return of(all, Kind.BUDGET).stream()
                .filter(one -> side.equals(one.side()))
                .map(one -> one.amount() == null ? BigDecimal.ZERO : one.amount())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
