package org.samenhang.casework.agreements;

import java.util.Optional;
import java.util.UUID;

/** What was written down on this page and may hold a typing error: it can be mended, and taken away again. */
interface Mendable {

    /** Name of its form. */
    String part();

    /** Its word in an address. */
    String path();

    /** What the access log calls it. */
    String what();

    /** As it stands, when it is there and the caller may mend it; empty when not. */
    Optional<Standing> open(UUID caseFile, UUID id);

    /**
     * Reads its form, and makes the change when nothing in the form is to be mended.
     *
     * @return false when it is not as the caller read it; then nothing is changed
     */
    boolean change(UUID caseFile, UUID id, long version, Reading reading);

    /**
     * Takes it away.
     *
     * @throws MeanwhileChanged when it is not as the caller read it
     */
    void remove(UUID caseFile, UUID id, long version);

    /** As something stands, in the fields of its form; with the name of who it is of, or empty when it is of nobody. */
    record Standing(long version, Filled form, String name) {}

    /** It is not as the caller read it; nothing was changed. */
    final class MeanwhileChanged extends RuntimeException {}
}
