/** Reads JSON strictly: goes on after a fault, so that every reason to refuse a file is given, each with its place. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.samenhang.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
