/** How one looks at the picture: a view of it, less clutter, wide or beside each other. Pure; all of it stands in the address. */
@NullMarked
package org.samenhang.analysis.glance;

import org.jspecify.annotations.NullMarked;
