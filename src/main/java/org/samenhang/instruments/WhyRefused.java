package org.samenhang.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samenhang.json.Refusal;
import org.springframework.context.MessageSource;

/**
 * Why a file is refused.
 *
 * @param place where in the file; empty for the whole of it
 */
public record WhyRefused(String place, String reason) {

    /** So many reasons can be read on a page. */
    private static final int MOST = 60;

    /** A place that is longer than this is cut in its middle. */
    private static final int LONGEST_PLACE = 120;

    /** The first reasons of a refusal, as they are read, and how many more there are. */
    public static List<WhyRefused> of(Refusal refused, MessageSource messages, Locale locale) {
        List<WhyRefused> read = new ArrayList<>();
        for (Refusal.Reason reason :
                refused.reasons().subList(0, Math.min(MOST, refused.reasons().size()))) {
            read.add(new WhyRefused(
                    shown(reason.path()),
                    messages.getMessage(
                            reason.key().contains(".") ? reason.key() : "instruments.refused." + reason.key(),
                            reason.arguments().toArray(),
                            locale)));
        }
        if (refused.reasons().size() > MOST) {
            String more = Integer.toString(refused.reasons().size() - MOST);
            read.add(new WhyRefused(
                    "", messages.getMessage("instruments.refused.and_more", new Object[] {more}, locale)));
        }
        return List.copyOf(read);
    }

    private static String shown(String place) {
        int half = LONGEST_PLACE / 2;
        return place.length() <= LONGEST_PLACE
                ? place
                : place.substring(0, half) + " … " + place.substring(place.length() - half);
    }
}
