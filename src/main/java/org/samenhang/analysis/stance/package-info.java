/** Rounds in which everyone says in private where they stand, revealed together. */
@NullMarked
package org.samenhang.analysis.stance;

import org.jspecify.annotations.NullMarked;
