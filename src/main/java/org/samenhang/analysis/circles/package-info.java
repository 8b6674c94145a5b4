/** What people make of the circles of an analysis: a name, kept or set aside; and what would happen if something were not there. */
@NullMarked
package org.samenhang.analysis.circles;

import org.jspecify.annotations.NullMarked;
