package org.samenhang.analysis.portrait;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the family or its network, who can be drawn. */
public record Member(UUID id, String name, @Nullable String relation, boolean youth) {}
