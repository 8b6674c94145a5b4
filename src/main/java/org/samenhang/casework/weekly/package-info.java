/** The weekly hour of a core team: six steps, what was done and decided and from which principle it follows, and how it is for who carries most. */
@NullMarked
package org.samenhang.casework.weekly;

import org.jspecify.annotations.NullMarked;
