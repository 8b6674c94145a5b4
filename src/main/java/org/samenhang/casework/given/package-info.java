/** Instruments that were answered in a case: outcomes of licensed ones, questionnaires of the region, contentment over time (K5). */
@NullMarked
@NamedInterface("given")
package org.samenhang.casework.given;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
