/**
 * The facts of a life (nl: tijdlijn), drawn together: places, school, help and its effect, good times, hard moments, who
 * was heard and what was weighed.
 */
@NullMarked
@NamedInterface("life")
package org.samenhang.casework.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
