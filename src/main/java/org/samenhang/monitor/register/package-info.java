/** The register: the spreadsheet a team keeps, one row per case, read strictly and written safely. Plain Java. */
@NullMarked
@NamedInterface("register")
package org.samenhang.monitor.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
