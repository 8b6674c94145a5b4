package org.samenhang.access.settings;

/**
 * Whether nine digits can be a citizen service number (nl: burgerservicenummer): the 11-test holds and they are not all zeros.
 * A number belongs in no address, log, file name, calendar or mail.
 */
public final class Bsn {

    private static final int DIGITS = 9;
    private static final int FIRST_FOR_TESTS = 999_900_006;
    private static final int LAST_FOR_TESTS = 999_999_990;

    private Bsn() {}

    /** Nine times the first digit, eight times the second ... minus the last one: it must divide by eleven. */
    public static boolean isValid(String typed) {
        if (!typed.matches("[0-9]{" + DIGITS + "}") || typed.equals("0".repeat(DIGITS))) {
            return false;
        }
        int sum = -digit(typed, DIGITS - 1);
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += (DIGITS - place) * digit(typed, place);
        }
        return sum % 11 == 0;
    }

    /** Whether it is of the range that is given to nobody, for trying things out. */
    public static boolean isForTests(String typed) {
        return isValid(typed)
                && Integer.parseInt(typed) >= FIRST_FOR_TESTS
                && Integer.parseInt(typed) <= LAST_FOR_TESTS;
    }

    private static int digit(String typed, int place) {
        return typed.charAt(place) - '0';
    }
}
