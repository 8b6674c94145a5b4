/** Providers and places: their climate, their qualities, whom things go well for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "form"})
package org.samenhang.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
