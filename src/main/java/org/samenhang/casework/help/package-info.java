/** Help that fits: what each piece serves, for whom, in which order and pace, the basics first, and what is good enough (M1, M3, M5). */
@NullMarked
package org.samenhang.casework.help;

import org.jspecify.annotations.NullMarked;
