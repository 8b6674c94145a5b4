package org.samenhang.casework.people;

import java.security.SecureRandom;

/** A code handed over on paper: twenty characters of thirty, 98 bits, none of which is taken for another. */
final class InvitationCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InvitationCode() {}

    /** A new one, as people read it: {@code ABCD-EFGH-JKMN-PQRS-TVWX}. */
    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
