@NullMarked
package org.samenhang.matching;

import org.jspecify.annotations.NullMarked;
