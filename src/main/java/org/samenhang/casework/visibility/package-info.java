/** The page on which somebody says for whom an item of a case is, and why that changes. */
@NullMarked
package org.samenhang.casework.visibility;

import org.jspecify.annotations.NullMarked;
