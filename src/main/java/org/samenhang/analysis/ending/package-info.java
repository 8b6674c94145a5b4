/** End behaviour (nl: eindgedrag): what finally shows. It explains nothing, and each piece of it asks what it is the end of. */
@NullMarked
package org.samenhang.analysis.ending;

import org.jspecify.annotations.NullMarked;
