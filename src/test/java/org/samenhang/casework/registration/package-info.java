@NullMarked
package org.samenhang.casework.registration;

import org.jspecify.annotations.NullMarked;
