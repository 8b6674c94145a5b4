/**
 * A family as a genogram: who stands in which generation, where, and the drawing of it with the field's usual symbols (after McGoldrick and
 * Gerson). Plain Java, no framework.
 */
@NullMarked
package org.samenhang.casework.kin.genogram;

import org.jspecify.annotations.NullMarked;
