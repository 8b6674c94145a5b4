package org.samenhang.inspection;

import java.util.List;
import org.samenhang.casework.CaseFile;

/**
 * A file as one person may see it, on one day.
 *
 * @param reader name of whose copy it is
 * @param parts without the empty ones
 */
record FileCopy(CaseFile file, String reader, List<CopyPart> parts) {}
