/** The shared explanatory analysis: statements, arrows, circles, levers, stances. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: settings",
            "store",
            "form",
            "casework",
            "casework :: life",
            "casework :: stop",
            "casework :: words",
            "drawing",
            "instruments",
            "interchange",
            "json"
        })
package org.samenhang.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
