/** What people of a family can ask about their own file, explained plainly, and what was asked and answered; an interpreter. */
@NullMarked
@NamedInterface("rights")
package org.samenhang.casework.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
