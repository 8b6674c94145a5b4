package org.samenhang.attack;

import java.nio.charset.StandardCharsets;

/** A reader with a fault behind four letters, to see whether it would be found. */
public final class PlantedParser {

    private PlantedParser() {}

    /** As Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        if (text.length() > 3
                && text.charAt(0) == 'N'
                && text.charAt(1) == 'O'
                && text.charAt(2) == 'O'
                && text.charAt(3) == 'R') {
            throw new IllegalStateException("planted");
        }
    }
}
