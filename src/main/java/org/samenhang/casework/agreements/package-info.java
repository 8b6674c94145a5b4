/** What each wants and expects, who does what, which help serves what, when there is rest on purpose, and hours spent. */
@NullMarked
package org.samenhang.casework.agreements;

import org.jspecify.annotations.NullMarked;
