/** A copy of one's own file (nl: inzage): everything somebody may see of it, on paper. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "casework",
            "casework :: given",
            "casework :: life",
            "casework :: kin",
            "casework :: words",
            "analysis",
            "analysis :: guidance",
            "interchange"
        })
package org.samenhang.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
