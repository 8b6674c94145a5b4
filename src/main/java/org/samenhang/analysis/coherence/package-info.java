/** Circles, levers and the sentences that say them: plain Java, no framework, so that it reads like the method. */
@NullMarked
package org.samenhang.analysis.coherence;

import org.jspecify.annotations.NullMarked;
