/** Somebody brings in a youth for whom help has got stuck: step by step, and then they see what becomes of it. */
@NullMarked
package org.samenhang.casework.registration;

import org.jspecify.annotations.NullMarked;
