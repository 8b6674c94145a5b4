package org.samenhang.form;

import org.jspecify.annotations.Nullable;

/** What somebody typed, without characters that nobody types: control characters and marks that turn text around. */
public final class Typed {

    private static final String UNSEEN = "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]";

    private Typed() {}

    /** On one line, without space around it; empty for null. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** With its line breaks, without space around it; empty for null. */
    public static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll(UNSEEN, "")
                        .strip();
    }

    /** The version that somebody had before them; -1, which is no version, when it is no number. */
    public static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
