/** Layout, sign-in, errors, language; the leaf that knows every room. */
@NullMarked
package org.samenhang.web;

import org.jspecify.annotations.NullMarked;
