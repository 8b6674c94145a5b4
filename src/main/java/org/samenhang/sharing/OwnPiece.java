package org.samenhang.sharing;

import java.util.UUID;

/** What somebody outside wrote, as they see it themselves. */
public record OwnPiece(UUID id, String text, String when, String kind, boolean settled) {}
