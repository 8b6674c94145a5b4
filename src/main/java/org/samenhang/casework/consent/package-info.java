/** Whose consent is asked by law on any day, and what was said (Jeugdwet 7.3.4, 7.3.5, 7.3.11, 7.3.13, 7.3.15). */
@NullMarked
@NamedInterface("consent")
package org.samenhang.casework.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
