/** The library: patterns, beliefs, working elements and conditions that people recognise in themselves when they look back. */
@NullMarked
package org.samenhang.teamwork.library;

import org.jspecify.annotations.NullMarked;
