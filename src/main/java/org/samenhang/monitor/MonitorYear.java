package org.samenhang.monitor;

import java.util.List;
import java.util.Optional;
import org.samenhang.monitor.figures.Figures;

/**
 * A year as the monitor tells it.
 *
 * @param years the years in which cases were registered, latest first
 * @param before the figures of the year before; empty when no case was registered in it
 */
record MonitorYear(int year, List<Integer> years, Figures figures, Optional<Figures> before) {}
