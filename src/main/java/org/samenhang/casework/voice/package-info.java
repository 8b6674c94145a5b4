/** What a youth wants and has a right to, beside the plan, and who sees them how often (F9). */
@NullMarked
package org.samenhang.casework.voice;

import org.jspecify.annotations.NullMarked;
