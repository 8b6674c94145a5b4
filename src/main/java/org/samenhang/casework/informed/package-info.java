/** What a family was told, what was withheld, and whether a plan of their own was offered (Jeugdwet 7.3.2, 4.1.2). */
@NullMarked
package org.samenhang.casework.informed;

import org.jspecify.annotations.NullMarked;
