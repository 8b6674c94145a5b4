/** The case on one page: for who works in it, and in plain words for the family; who looked in the file. */
@NullMarked
package org.samenhang.casework.overview;

import org.jspecify.annotations.NullMarked;
