/**
 * Looking back together at one case (nl: retrospectief): a slow sitting in five steps, a report that is written along the way, and what follows
 * from it. Read by the team and by who sits at it; a family sees nothing of it here.
 */
@NullMarked
package org.samenhang.teamwork.retrospective;

import org.jspecify.annotations.NullMarked;
