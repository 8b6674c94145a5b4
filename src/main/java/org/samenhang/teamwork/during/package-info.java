/** A meeting while it goes on: agenda, picture, course and agreements on one screen, how each comes in and leaves, and a record made of what was done. */
@NullMarked
package org.samenhang.teamwork.during;

import org.jspecify.annotations.NullMarked;
