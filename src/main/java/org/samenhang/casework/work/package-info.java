/** What waits for somebody and why now; taking a case on; the list of cases. */
@NullMarked
package org.samenhang.casework.work;

import org.jspecify.annotations.NullMarked;
