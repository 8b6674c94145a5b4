package org.samenhang.monitor.figures;

import java.util.Map;

/**
 * The figures of one indicator.
 *
 * @param of the cases with a value: the denominator
 * @param missing the cases left out of {@code of} because they have none
 * @param values every known value in listed order, then the unknown codes in text order
 */
public record IndicatorFigures(int of, int missing, Map<String, ValueFigures> values) {}
