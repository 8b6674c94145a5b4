package org.samenhang.instruments;

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

    /** The first reasons of a refusal, as they are read. */
    public static List<WhyRefused> of(Refusal refused, MessageSource messages, Locale locale) {
        return refused.reasons().stream()
                .limit(MOST)
                .map(reason -> new WhyRefused(
                        reason.path(),
                        messages.getMessage(
                                reason.key().contains(".") ? reason.key() : "instruments.refused." + reason.key(),
                                reason.arguments().toArray(),
                                locale)))
                .toList();
    }
}
