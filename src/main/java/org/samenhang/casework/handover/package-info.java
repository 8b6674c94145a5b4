/** Handing over a role in a case without a gap, and standing in while somebody is away (F8). */
@NullMarked
package org.samenhang.casework.handover;

import org.jspecify.annotations.NullMarked;
