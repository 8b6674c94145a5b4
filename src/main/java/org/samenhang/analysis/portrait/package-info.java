/** The family drawn broadly: nature, strength, limit, what each fears, what returns over the generations, how one acts on the other. */
@NullMarked
package org.samenhang.analysis.portrait;

import org.jspecify.annotations.NullMarked;
