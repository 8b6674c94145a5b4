package org.samenhang.teamwork.workshop;

import java.security.SecureRandom;
import java.util.Locale;

/** A code on a slip of paper (nl: strookje), with which a visitor without an account answers once. Crockford's base 32: no letters that look alike. */
final class Slip {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Slip() {}

    /** A new code of 50 random bits. */
    static String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As it is kept, whatever the case, the dashes and the signs that look alike; empty when it can be no code. */
    static String tidy(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(one -> SIGNS.indexOf(one) >= 0) ? code : "";
    }

    /** As it is printed: in two halves. */
    static String printed(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}
