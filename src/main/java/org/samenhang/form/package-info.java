/** What a form gives back: the values as typed and what to mend. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.samenhang.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
