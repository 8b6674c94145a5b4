/** What was learned the time before, where a case comes back (A4). */
@NullMarked
package org.samenhang.casework.earlier;

import org.jspecify.annotations.NullMarked;
