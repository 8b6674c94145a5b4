/** A solution that others have already thought of, looked at by the team (A7). */
@NullMarked
package org.samenhang.casework.secondopinion;

import org.jspecify.annotations.NullMarked;
