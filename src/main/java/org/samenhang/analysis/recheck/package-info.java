/** Do people still work from it? Asked on the days of look backs. */
@NullMarked
package org.samenhang.analysis.recheck;

import org.jspecify.annotations.NullMarked;
