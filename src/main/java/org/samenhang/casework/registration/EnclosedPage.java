package org.samenhang.casework.registration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samenhang.casework.NetworkPicture;
import org.springframework.context.MessageSource;

/** What a page needs to show what went along with a registration. */
public final class EnclosedPage {

    private EnclosedPage() {}

    /** The lines, and the network map among them drawn. */
    static Map<String, Object> of(List<Enclosed> enclosed, MessageSource messages, Locale locale) {
        return Map.of("enclosed", enclosed, "drawing", drawing(enclosed, messages, locale));
    }

    /** The network map among these lines, as SVG; empty when nobody is on it. */
    public static String drawing(List<Enclosed> enclosed, MessageSource messages, Locale locale) {
        List<NetworkPicture.Around> around = Enclosed.of(enclosed, Enclosed.Kind.NETWORK).stream()
                .map(one -> NetworkPicture.Around.said(
                        one.words(),
                        one.place() == null ? "" : one.place(),
                        one.nearness() == null ? NetworkPicture.NEAR.size() : one.nearness(),
                        one.gives(),
                        one.asks()))
                .toList();
        return around.isEmpty()
                ? ""
                : NetworkPicture.svg(
                        messages.getMessage("on_the_spot.family", null, locale),
                        messages.getMessage("registration.enclosure.network", null, locale),
                        around,
                        messages,
                        locale);
    }
}
