/** The figures of a year, counted from register rows in exact arithmetic, and their public edition. Plain Java. */
@NullMarked
@NamedInterface("figures")
package org.samenhang.monitor.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
