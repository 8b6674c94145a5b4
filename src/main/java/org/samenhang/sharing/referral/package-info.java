/** A warm referral to the network above the regions (A9): what is asked, what the family lets go along, and what comes back. */
@NullMarked
package org.samenhang.sharing.referral;

import org.jspecify.annotations.NullMarked;
