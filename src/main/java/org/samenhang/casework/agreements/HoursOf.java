package org.samenhang.casework.agreements;

import java.math.BigDecimal;

/** Hours one person spent on the case. */
public record HoursOf(String name, BigDecimal hours) {}
