/** What is kept for a youth with an account: closed on the device, so that nobody here can read it; and what they share. */
@NullMarked
package org.samenhang.mypath.vault;

import org.jspecify.annotations.NullMarked;
