/** First do no harm, and good enough: what is weighed before a far-reaching step. The decision is others'. */
@NullMarked
package org.samenhang.analysis.weighing;

import org.jspecify.annotations.NullMarked;
