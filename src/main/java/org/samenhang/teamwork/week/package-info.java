/** The week of the table: its fixed hours, the cases that ask for one, and the proposal that is changed by hand before it becomes meetings. */
@NullMarked
package org.samenhang.teamwork.week;

import org.jspecify.annotations.NullMarked;
