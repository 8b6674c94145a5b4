/** Guidance through an analysis: where are we, what could come next, a few questions for each kind of user; never a gate. */
@NullMarked
@NamedInterface("guidance")
package org.samenhang.analysis.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
