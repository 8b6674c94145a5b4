/** The knowledge workshop (nl: kennisatelier) and how its visitors found it, said by nobody in particular (J1). */
@NullMarked
package org.samenhang.teamwork.workshop;

import org.jspecify.annotations.NullMarked;
