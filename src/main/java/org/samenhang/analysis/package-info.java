/** The shared explanatory analysis: statements, arrows, circles, levers, stances. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "store",
            "form",
            "casework",
            "casework :: life",
            "casework :: words",
            "drawing",
            "interchange"
        })
package org.samenhang.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
