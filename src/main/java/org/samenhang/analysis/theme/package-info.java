/** An analysis without a case (nl: thema): of a pattern in a region's care, with the same tools and without anybody in it. */
@NullMarked
package org.samenhang.analysis.theme;

import org.jspecify.annotations.NullMarked;
