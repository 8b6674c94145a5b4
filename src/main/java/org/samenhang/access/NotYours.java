package org.samenhang.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for does not exist, or not for who asked: the answer is the same plain 'not found', and it is logged.
 */
public class NotYours extends RuntimeException {

    private final @Nullable UUID caseFile;
    private final String what;

    public NotYours(String what, @Nullable UUID caseFile) {
        super(what);
        this.what = what;
        this.caseFile = caseFile;
    }

    public @Nullable UUID caseFile() {
        return caseFile;
    }

    public String what() {
        return what;
    }

    /** What the answer says, as the end of a key under {@code web.failure}. */
    public String kind() {
        return "not_found";
    }
}
