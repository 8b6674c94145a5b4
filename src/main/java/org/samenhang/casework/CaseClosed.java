package org.samenhang.casework;

import java.util.UUID;

/** A case was closed. Told upward; holds no content. */
public record CaseClosed(UUID caseFile) {}
