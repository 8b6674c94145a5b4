/** Who stands around a youth, how near, and what they give and ask (<i>netwerkkaart</i>). */
@NullMarked
package org.samenhang.casework.network;

import org.jspecify.annotations.NullMarked;
