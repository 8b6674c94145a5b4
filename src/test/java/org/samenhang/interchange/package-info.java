@NullMarked
package org.samenhang.interchange;

import org.jspecify.annotations.NullMarked;
