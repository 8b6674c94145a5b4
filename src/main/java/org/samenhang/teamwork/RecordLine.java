package org.samenhang.teamwork;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the short record.
 *
 * @param way how it was decided; null for what is no decision
 * @param with the places at the table of who decided it together
 */
public record RecordLine(
        UUID id, String text, String visibleTo, @Nullable String way, List<UUID> with) {}
