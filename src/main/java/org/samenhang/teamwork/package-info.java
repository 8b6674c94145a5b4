/** The expert team meeting: who comes, what was said in short, who may not meet whom. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "form",
            "instruments",
            "json",
            "casework",
            "casework :: consent",
            "casework :: rights",
            "casework :: life",
            "interchange",
            "store"
        })
package org.samenhang.teamwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
