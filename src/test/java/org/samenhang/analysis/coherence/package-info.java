@NullMarked
package org.samenhang.analysis.coherence;

import org.jspecify.annotations.NullMarked;
