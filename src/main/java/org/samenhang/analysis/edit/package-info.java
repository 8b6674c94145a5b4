/** Changing what stands in a picture: other words, in two, together, in time; and taking a step back. */
@NullMarked
package org.samenhang.analysis.edit;

import org.jspecify.annotations.NullMarked;
