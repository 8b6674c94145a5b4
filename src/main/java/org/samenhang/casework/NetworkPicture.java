package org.samenhang.casework;

import java.util.List;
import java.util.Locale;
import org.samenhang.drawing.NetworkMap;
import org.springframework.context.MessageSource;

/** A network map in the words of the house: who stands around a youth or a family, in four parts and three rings. */
public final class NetworkPicture {

    /** The parts of a network, in the order they are drawn. */
    public static final List<String> AREAS = List.of("family", "friends", "day", "help");

    /** How near somebody can be, nearest first. */
    public static final List<String> NEAR = List.of("1", "2", "3");

    private NetworkPicture() {}

    /**
     * Somebody on the map.
     *
     * @param area one of {@link #AREAS}
     * @param nearness 1 to 3, nearest first
     */
    public record Around(String name, String area, int nearness, boolean gives, boolean asks) {

        /** As it was written down: what somebody gives and asks in words, empty when it is nothing. */
        public static Around said(String name, String area, int nearness, String gives, String asks) {
            return new Around(name, area, nearness, !gives.isEmpty(), !asks.isEmpty());
        }
    }

    /** Draws it, as SVG that was made safe. */
    public static String svg(String centre, String title, List<Around> around, MessageSource messages, Locale locale) {
        return new NetworkMap(
                        centre,
                        AREAS.stream()
                                .map(area -> messages.getMessage("network.area." + area, null, locale))
                                .toList(),
                        NEAR.stream()
                                .map(near -> messages.getMessage("network.near." + near, null, locale))
                                .toList(),
                        around.stream()
                                .map(one -> new NetworkMap.Member(
                                        one.name(),
                                        AREAS.indexOf(one.area()),
                                        one.nearness() - 1,
                                        one.gives(),
                                        one.asks()))
                                .toList())
                .draw("network", title, messages.getMessage("network.drawn", new Object[] {around.size()}, locale))
                .svg();
    }
}
