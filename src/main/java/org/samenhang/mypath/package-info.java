/** The youth's own room: a page that keeps everything on their own device and tells nobody. Knows no case and no person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"instruments", "interchange", "json", "store"})
package org.samenhang.mypath;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
