@NullMarked
package org.samenhang.casework.consultation;

import org.jspecify.annotations.NullMarked;
