@NullMarked
package org.samenhang.casework;

import org.jspecify.annotations.NullMarked;
