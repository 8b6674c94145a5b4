/** A rule that stands in the way, and what came of asking to lift it (A8). */
@NullMarked
package org.samenhang.casework.breakthrough;

import org.jspecify.annotations.NullMarked;
