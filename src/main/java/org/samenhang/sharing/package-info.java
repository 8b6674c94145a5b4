/** Beyond the case: what is shared with somebody outside, and what somebody outside adds without seeing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "form",
            "casework",
            "casework :: life",
            "casework :: stop",
            "casework :: words",
            "analysis",
            "interchange"
        })
package org.samenhang.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
