package org.samenhang.casework.questionanalysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.NetworkPicture;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;

/**
 * Somebody around a family, on the network map of a question analysis.
 *
 * @param area where they belong, one of {@link #AREAS}
 * @param nearness 1 very near, 2 near, 3 further away
 */
public record Member(UUID id, String name, String area, int nearness, String gives, String asks) {

    /** Where somebody can belong, as on the network map of a case. */
    public static final List<String> AREAS = NetworkPicture.AREAS;

    /** How near somebody can be. */
    public static final List<String> NEAR = NetworkPicture.NEAR;

    static final int LONGEST_NAME = 60;
    static final int LONGEST = 300;

    /** The map with everybody on it, as SVG that was made safe; empty when there is nobody. */
    static String drawing(List<Member> members, MessageSource messages, Locale locale) {
        return members.isEmpty()
                ? ""
                : NetworkPicture.svg(
                        messages.getMessage("on_the_spot.family", null, locale),
                        messages.getMessage("on_the_spot.part.network", null, locale),
                        members.stream()
                                .map(one -> NetworkPicture.Around.said(
                                        one.name(), one.area(), one.nearness(), one.gives(), one.asks()))
                                .toList(),
                        messages,
                        locale);
    }

    /** As a device sends it. */
    List<String> fields() {
        return List.of(name, area, Integer.toString(nearness), gives, asks);
    }

    /** Made of what a device sent; empty when it is nobody. */
    static Optional<Member> of(UUID id, @Nullable List<String> fields) {
        if (fields == null || fields.size() != 5) {
            return Optional.empty();
        }
        String name = Typed.line(fields.get(0));
        String gives = Typed.line(fields.get(3));
        String asks = Typed.line(fields.get(4));
        boolean fits = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && gives.length() <= LONGEST
                && asks.length() <= LONGEST
                && AREAS.contains(fields.get(1))
                && NEAR.contains(fields.get(2));
        return fits
                ? Optional.of(new Member(id, name, fields.get(1), Integer.parseInt(fields.get(2)), gives, asks))
                : Optional.empty();
    }
}
