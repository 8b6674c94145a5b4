/** What was laid before people, kept as it was; any two compared. */
@NullMarked
package org.samenhang.analysis.version;

import org.jspecify.annotations.NullMarked;
