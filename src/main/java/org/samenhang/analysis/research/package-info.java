/** A case for research (B15): nobody to be known by it, what is left over shown to a person before anything leaves. */
@NullMarked
package org.samenhang.analysis.research;

import org.jspecify.annotations.NullMarked;
