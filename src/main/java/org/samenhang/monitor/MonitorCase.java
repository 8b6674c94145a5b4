package org.samenhang.monitor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.register.CaseRow;

/**
 * A case as the monitor counts it.
 *
 * @param row what is counted, without names
 * @param living whether it is worked on in Samenhang; false for a row of an imported register
 * @param caseFile the case, when the reader takes part in it
 * @param imported the row of the imported register; null for a living case
 */
record MonitorCase(
        CaseRow row,
        boolean living,
        @Nullable UUID caseFile,
        @Nullable UUID imported) {}
