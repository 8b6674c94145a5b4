/** The year in figures, computed from the work itself or from a register. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: settings", "form", "picture"})
package org.samenhang.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
