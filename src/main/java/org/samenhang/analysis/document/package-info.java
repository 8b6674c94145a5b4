/** What people take home: a document per reader, with only what that reader may see, in their words. */
@NullMarked
package org.samenhang.analysis.document;

import org.jspecify.annotations.NullMarked;
