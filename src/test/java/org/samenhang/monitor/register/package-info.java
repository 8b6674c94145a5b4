@NullMarked
package org.samenhang.monitor.register;

import org.jspecify.annotations.NullMarked;
