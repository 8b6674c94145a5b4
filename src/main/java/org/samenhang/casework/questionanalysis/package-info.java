/** A family and a worker find out together what is going on, before there is a case; what they choose to, they hand on with consent. */
@NullMarked
package org.samenhang.casework.questionanalysis;

import org.jspecify.annotations.NullMarked;
