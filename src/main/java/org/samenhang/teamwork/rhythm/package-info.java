/** Which case sits down in which hour of a week with which experts: plain Java, exact by stated rules, and explained. */
@NullMarked
package org.samenhang.teamwork.rhythm;

import org.jspecify.annotations.NullMarked;
