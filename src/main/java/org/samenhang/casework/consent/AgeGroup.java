package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who decides about help follows from the age of the youth. */
public enum AgeGroup {
    /** Who has authority decides for the youth (Jeugdwet 7.3.4 and 7.3.5). */
    UNDER_TWELVE,
    /** The youth and who has authority, both (Jeugdwet 7.3.4 and 7.3.5). */
    TWELVE_TO_FIFTEEN,
    /** The youth alone (Jeugdwet 7.3.4). */
    SIXTEEN_AND_OVER,
    /** The day of birth is not known: both are asked, to be on the safe side. */
    UNKNOWN;

    /** The group of somebody born then, on a day. */
    public static AgeGroup of(@Nullable LocalDate born, LocalDate day) {
        if (born == null || born.isAfter(day)) {
            return UNKNOWN;
        }
        int age = Period.between(born, day).getYears();
        return age < 12 ? UNDER_TWELVE : age < 16 ? TWELVE_TO_FIFTEEN : SIXTEEN_AND_OVER;
    }

    /** Whether the youth has a say of their own. */
    public boolean youthDecides() {
        return this != UNDER_TWELVE;
    }

    /** Whether who has authority has a say. */
    public boolean authorityDecides() {
        return this != SIXTEEN_AND_OVER;
    }

    /** As the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
