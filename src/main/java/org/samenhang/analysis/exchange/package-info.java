/** The whole of an analysis for a machine to read: out for who may see it, and in again without loss. */
@NullMarked
package org.samenhang.analysis.exchange;

import org.jspecify.annotations.NullMarked;
