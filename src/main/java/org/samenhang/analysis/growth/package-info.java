/** Positive coherence (nl: positieve samenhang) in lines: what worked, what was essential, strengths, a shared perspective, movement per person. */
@NullMarked
package org.samenhang.analysis.growth;

import org.jspecify.annotations.NullMarked;
