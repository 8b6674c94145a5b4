/** What people of a family say themselves, word for word, and who weighs whether others may safely read it. */
@NullMarked
@NamedInterface("words")
package org.samenhang.casework.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
