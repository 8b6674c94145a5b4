/** Whether help lasts: looked at again after months, how long organising took, what it gave professionals (M6, M7). */
@NullMarked
package org.samenhang.casework.lasting;

import org.jspecify.annotations.NullMarked;
