/** The model of an analysis as versioned data: its parts, what is asked in each, what stands beside the picture, who is guided how. */
@NullMarked
package org.samenhang.analysis.model;

import org.jspecify.annotations.NullMarked;
