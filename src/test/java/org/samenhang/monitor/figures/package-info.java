@NullMarked
package org.samenhang.monitor.figures;

import org.jspecify.annotations.NullMarked;
