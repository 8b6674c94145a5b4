package org.samenhang.store;

import org.jspecify.annotations.Nullable;

/** The database could not be started or reached; the message is one line that says what to do. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
