package org.samenhang.monitor.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and dates as a register writes them; nothing that could mean two things is read. */
final class Numbers {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DUTCH_DATE = Pattern.compile("([0-9]{2})-([0-9]{2})-([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern HOURS = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");

    /** Reading longer numbers takes time that grows with the square of their length. */
    private static final int LONGEST = 20_000;

    private Numbers() {}

    /** YYYY-MM-DD or DD-MM-YYYY, of a day that exists. */
    static Optional<LocalDate> date(String text) {
        Matcher iso = DATE.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dutch = DUTCH_DATE.matcher(text);
        return dutch.matches() ? date(dutch.group(3), dutch.group(2), dutch.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        if (year.equals("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> year(String text) {
        return Optional.of(text).filter(YEAR.asMatchPredicate()).map(Integer::valueOf);
    }

    static Optional<BigInteger> whole(String text) {
        return matching(WHOLE, text).map(BigInteger::new);
    }

    /** Decimals with comma or point. */
    static Optional<BigDecimal> hours(String text) {
        return matching(HOURS, text).map(number -> new BigDecimal(number.replace(',', '.')));
    }

    private static Optional<String> matching(Pattern form, String text) {
        return text.length() <= LONGEST && form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
