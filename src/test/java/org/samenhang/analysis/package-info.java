@NullMarked
package org.samenhang.analysis;

import org.jspecify.annotations.NullMarked;
