/** From a question without a file to a lasting result: consultation, registration, case, facts of a life, follow-up, closing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "access :: settings", "form", "drawing", "picture", "instruments", "json"})
package org.samenhang.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
