/** The family of a case as people draw it together: who is there, and what goes between two of them (<i>genogram</i>). */
@NullMarked
@NamedInterface("kin")
package org.samenhang.casework.kin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
