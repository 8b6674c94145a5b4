/** In and out: documents, calendar, mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.samenhang.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
