/** Questionnaires as data: what is asked of whom, why, under which conditions; knows no case. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "drawing", "form", "json"})
package org.samenhang.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
