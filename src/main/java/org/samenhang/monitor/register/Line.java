package org.samenhang.monitor.register;

import java.util.List;

/** A row that is not blank, with its place as a spreadsheet counts. */
record Line(int row, List<Cell> cells) {}
