/** The PostgreSQL server, embedded or outside: started, guarded, migrated, and the roles that may enter it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.samenhang.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
