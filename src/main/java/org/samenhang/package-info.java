@NullMarked
package org.samenhang;

import org.jspecify.annotations.NullMarked;
