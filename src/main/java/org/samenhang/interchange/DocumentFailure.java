package org.samenhang.interchange;

import org.jspecify.annotations.Nullable;

/** A document that could not be set whole. Nothing half made leaves the house, so this is thrown instead. */
public class DocumentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentFailure(String message) {
        super(message);
    }

    DocumentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
