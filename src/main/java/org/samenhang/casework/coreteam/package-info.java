/** The core team of a case: who is in it, what each organisation stands behind, what they intend, and the course they steer by. */
@NullMarked
package org.samenhang.casework.coreteam;

import org.jspecify.annotations.NullMarked;
