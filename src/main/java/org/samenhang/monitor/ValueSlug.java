package org.samenhang.monitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.samenhang.monitor.figures.IndicatorFigures;
import org.samenhang.monitor.figures.PublicEdition;

/** How a value stands in an address: as it is where that is safe, for codes somebody made up may hold anything. */
final class ValueSlug {

    private ValueSlug() {}

    static String of(String value) {
        return value.matches("[a-z0-9_-]{1,60}") ? value : "x" + hash(value);
    }

    /** The value with this slug among those of an indicator, the cases without one included. */
    static Optional<String> find(IndicatorFigures figures, String slug) {
        return Stream.concat(
                        figures.values().keySet().stream(),
                        figures.missing() > 0 ? Stream.of(PublicEdition.MISSING) : Stream.empty())
                .filter(value -> of(value).equals(slug))
                .findFirst();
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
