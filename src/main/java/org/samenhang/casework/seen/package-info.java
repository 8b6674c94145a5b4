/** Who looked in a case, told from the access log in plain words; and where a family comes in. */
@NullMarked
package org.samenhang.casework.seen;

import org.jspecify.annotations.NullMarked;
