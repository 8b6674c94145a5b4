/** Clinical reasoning: hypotheses, what speaks for and against them, and what became of them. */
@NullMarked
package org.samenhang.analysis.evidence;

import org.jspecify.annotations.NullMarked;
