/** The analysis live: who looks at it sees a change within a second, and who is here. */
@NullMarked
package org.samenhang.analysis.live;

import org.jspecify.annotations.NullMarked;
