/** The house as tests live in it: one server, one application and one browser for all; a region of its own for each. */
@NullMarked
package org.samenhang.house;

import org.jspecify.annotations.NullMarked;
