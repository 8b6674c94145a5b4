/** Risks in words, nuanced, and carried together by name (M4). */
@NullMarked
package org.samenhang.casework.risk;

import org.jspecify.annotations.NullMarked;
