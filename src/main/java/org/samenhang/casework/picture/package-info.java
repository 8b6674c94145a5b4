/** The facts of a life as swim lanes, and the same in text. Plain Java, no framework. */
@NullMarked
package org.samenhang.casework.picture;

import org.jspecify.annotations.NullMarked;
