/** Who is asking, what they may see, and that it was seen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "form"})
package org.samenhang.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
