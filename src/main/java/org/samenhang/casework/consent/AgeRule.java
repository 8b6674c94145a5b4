package org.samenhang.casework.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who decides about help follows from the age of the youth; the one place where that is said. */
public sealed interface AgeRule extends Rule
        permits BeforeBirth, UnderTwelve, TwelveToFifteen, SixteenAndOver, OfAge, BirthdayUnknown {

    /** The rule for somebody born then, on a day. */
    static AgeRule on(LocalDate day, @Nullable LocalDate born) {
        if (born == null) {
            return new BirthdayUnknown();
        }
        if (born.isAfter(day)) {
            return new BeforeBirth();
        }
        int age = Birthday.age(born, day);
        return age < TwelveToFifteen.FROM
                ? new UnderTwelve()
                : age < SixteenAndOver.FROM
                        ? new TwelveToFifteen()
                        : age < OfAge.FROM ? new SixteenAndOver() : new OfAge();
    }

    /** Whether the youth has a say of their own. */
    boolean youthDecides();

    /** Whether who has authority has a say. */
    boolean authorityDecides();

    /** As the message keys spell it. */
    String code();
}
