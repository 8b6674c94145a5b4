/** A case opened in an emergency by who takes no part in it: the reason, the log, who is told, who judges it afterwards. */
@NullMarked
package org.samenhang.casework.emergency;

import org.jspecify.annotations.NullMarked;
