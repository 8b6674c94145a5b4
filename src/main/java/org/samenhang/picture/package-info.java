/** Drawings that are the same on screen and on paper: shares with their uncertainty, and the tones of things; knows no domain and no framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.samenhang.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
