/** Objecting to figures and research about a case (Jeugdwet 7.3.12). */
@NullMarked
package org.samenhang.casework.objection;

import org.jspecify.annotations.NullMarked;
