package org.samenhang.casework;

import java.util.UUID;

/** What people said in another room that they intend, so that nobody types it again for the declaration of the core team. */
public interface Intended {

    /**
     * What they said at this sitting, a line for each; empty when they said nothing.
     *
     * @throws org.samenhang.access.NotYours when it is not for the caller
     */
    String at(UUID caseFile, UUID sitting);
}
