/** The demo region: invented people and four living cases, loaded once into an empty demo directory. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "instruments", "store", "monitor :: register"})
package org.samenhang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
