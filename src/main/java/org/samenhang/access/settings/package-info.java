/** What the controller decides for the region, with the ground and the day; strict where nothing was decided. */
@NullMarked
@NamedInterface("settings")
package org.samenhang.access.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
