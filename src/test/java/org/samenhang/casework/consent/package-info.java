@NullMarked
package org.samenhang.casework.consent;

import org.jspecify.annotations.NullMarked;
