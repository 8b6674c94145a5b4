/** What the direction of a case writes down: talks, wishes, agreements, help, rest, hours. */
@NullMarked
package org.samenhang.casework.direction;

import org.jspecify.annotations.NullMarked;
