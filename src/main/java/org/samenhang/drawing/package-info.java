/** Drawing on the server: text measured without the machine's fonts, well-formed SVG, the palette of the paper edition. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.samenhang.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
