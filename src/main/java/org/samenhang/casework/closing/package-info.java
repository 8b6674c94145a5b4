/** Looking back, what it brought, closing with the judgement of both sides, and opening again. */
@NullMarked
package org.samenhang.casework.closing;

import org.jspecify.annotations.NullMarked;
