/** Drawings that are the same on screen and on paper: swim lanes, bars with their uncertainty; knows no domain and no framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.samenhang.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
