/** The stop that everybody in a case may press: the rush stops, what keeps people safe goes on, and the team looks from further away. */
@NullMarked
@NamedInterface("stop")
package org.samenhang.casework.stop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
