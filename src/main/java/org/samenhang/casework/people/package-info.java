/** Who takes part, in what relation, with what authority; who must not meet whom; whose whereabouts are shielded. */
@NullMarked
package org.samenhang.casework.people;

import org.jspecify.annotations.NullMarked;
