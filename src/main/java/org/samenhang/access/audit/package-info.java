/** The access log sealed in chains, and the doctor who looks whether the kernel still keeps its promises. */
@NullMarked
package org.samenhang.access.audit;

import org.jspecify.annotations.NullMarked;
