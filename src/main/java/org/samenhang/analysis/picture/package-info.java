/** The explanatory analysis as one picture: three columns, arrows, circles; and the same in text. Plain Java, no framework. */
@NullMarked
package org.samenhang.analysis.picture;

import org.jspecify.annotations.NullMarked;
