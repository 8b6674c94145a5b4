package org.samenhang.casework.messages;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One message, as it was written.
 *
 * @param readBy who else has read it, by name, the first first
 */
public record Message(UUID id, UUID by, String name, LocalDateTime at, String text, List<String> readBy) {}
