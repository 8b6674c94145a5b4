/** A question without a file (nl: consultatie en advies): asked by anyone, answered at once, written down in a minute. */
@NullMarked
package org.samenhang.casework.consultation;

import org.jspecify.annotations.NullMarked;
