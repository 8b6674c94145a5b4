@NullMarked
package org.samenhang.monitor;

import org.jspecify.annotations.NullMarked;
