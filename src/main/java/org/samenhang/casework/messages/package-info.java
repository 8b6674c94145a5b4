/** Messages between people of a family and the expert team: word for word, never changed, with who has read them. */
@NullMarked
package org.samenhang.casework.messages;

import org.jspecify.annotations.NullMarked;
