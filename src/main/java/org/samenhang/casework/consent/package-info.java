/** Whose consent is asked by law on any day, and what was said (Jeugdwet 7.3.4, 7.3.5, 7.3.15). */
@NullMarked
package org.samenhang.casework.consent;

import org.jspecify.annotations.NullMarked;
