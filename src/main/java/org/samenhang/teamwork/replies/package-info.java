/** What calendars answer to invitations, brought in by who plans or from a mailbox: only who was invited, to the hour that holds, changes anything. */
@NullMarked
package org.samenhang.teamwork.replies;

import org.jspecify.annotations.NullMarked;
