package org.samenhang.analysis.document;

import java.util.List;
import java.util.Locale;
import org.samenhang.analysis.Chapter;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.words.Told;

/**
 * An analysis as a reader may see it, and how to address them.
 *
 * @param chapters what the other parts of the reasoning add; none for who is outside the case
 * @param name of a person; of a service as it was filled in, or empty
 */
record Reading(
        ReaderKind kind, String name, Locale language, Whole whole, List<Told> declarations, List<Chapter> chapters) {}
