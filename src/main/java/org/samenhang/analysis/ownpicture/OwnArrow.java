package org.samenhang.analysis.ownpicture;

import java.util.UUID;

/** What leads to what in somebody's own picture: the more of the one, the more or the less of the other. */
public record OwnArrow(UUID id, UUID from, UUID to, boolean more) {}
