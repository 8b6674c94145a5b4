@NullMarked
package org.samenhang.casework.work;

import org.jspecify.annotations.NullMarked;
