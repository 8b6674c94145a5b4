/** How long a file is kept, and which are past their day (Jeugdwet 7.3.8). */
@NullMarked
package org.samenhang.casework.retention;

import org.jspecify.annotations.NullMarked;
