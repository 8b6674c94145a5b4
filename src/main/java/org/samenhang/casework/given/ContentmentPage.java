package org.samenhang.casework.given;

import java.time.LocalDate;
import java.util.List;
import org.samenhang.casework.CaseFile;

/**
 * How content people said they are, over time. Each stands for themselves: nothing is added up, put in order of height or compared.
 *
 * @param moments the latest first
 */
public record ContentmentPage(CaseFile file, List<Moment> moments) {

    /**
     * What was said on one day.
     *
     * @param lookBack whether it was a day of looking back
     * @param said by name
     */
    public record Moment(LocalDate on, boolean lookBack, List<GivenInstrument> said) {}
}
