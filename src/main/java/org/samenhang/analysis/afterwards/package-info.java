/** What people expected before a meeting, and what was different this time. */
@NullMarked
package org.samenhang.analysis.afterwards;

import org.jspecify.annotations.NullMarked;
