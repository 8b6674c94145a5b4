/** Somebody's own small picture, theirs until they show it; shown ones laid over each other. */
@NullMarked
package org.samenhang.analysis.ownpicture;

import org.jspecify.annotations.NullMarked;
