package org.samenhang.monitor.figures;

import static org.samenhang.monitor.figures.Indicator.Shape.HOURS;
import static org.samenhang.monitor.figures.Indicator.Shape.ONE;
import static org.samenhang.monitor.figures.Indicator.Shape.SEVERAL;

import java.util.List;
import org.samenhang.monitor.register.Column;

/** What the monitor counts, in the order in which it is told. */
public enum Indicator {
    EDUCATION(Column.EDUCATION, ONE),
    SCHOOL_PROBLEMS(Column.SCHOOL_PROBLEMS, ONE),
    ANALYSIS_BEFORE(Column.ANALYSIS_BEFORE, ONE),
    /** Counted among the cases with an analysis beforehand only. */
    ANALYSIS_BY(Column.ANALYSIS_BY, ONE),
    RE_REGISTRATION(Column.RE_REGISTRATION, ONE),
    STAY_TO_STAY(Column.STAY_TO_STAY, ONE),
    HOURS_SPENT(Column.HOURS_SPENT, HOURS),
    REGISTRANT(Column.REGISTRANT, ONE),
    QUESTION(Column.QUESTION, ONE),
    BOTTLENECK(Column.BOTTLENECK, ONE),
    CARE_ADVISER(Column.CARE_ADVISER, ONE),
    FAMILY_JUDGEMENT(Column.FAMILY_JUDGEMENT, ONE),
    HELPERS_JUDGEMENT(Column.HELPERS_JUDGEMENT, ONE),
    HARMFUL_CARE(Column.HARMFUL_CARE, SEVERAL),
    PATTERNS(Column.PATTERNS, SEVERAL),
    RESULTS(Column.RESULTS, SEVERAL),
    COSTS(Column.COSTS, ONE);

    /** How many values a case has. */
    enum Shape {
        /** One code, or none: then the case is missing. */
        ONE,
        /** Any number of codes; no case is missing. */
        SEVERAL,
        /** One class of hours, of which 'open' is one; no case is missing. */
        HOURS
    }

    private final Column column;
    private final Shape shape;

    Indicator(Column column, Shape shape) {
        this.column = column;
        this.shape = shape;
    }

    /** The column it is counted from; its name is the name of the indicator for outsiders. */
    public Column column() {
        return column;
    }

    /** The name of the indicator for outsiders. */
    public String key() {
        return column.header();
    }

    /** The known values in listed order. */
    public List<String> knownValues() {
        return shape == HOURS ? HoursClass.CODES : column.codes();
    }

    /** Whether a case may have several of the values, so that the shares add up to nothing. */
    public boolean severalPerCase() {
        return shape == SEVERAL;
    }

    Shape shape() {
        return shape;
    }

    /** Decimals of a percentage: hours are published with one. */
    int decimals() {
        return shape == HOURS ? 1 : 0;
    }
}
