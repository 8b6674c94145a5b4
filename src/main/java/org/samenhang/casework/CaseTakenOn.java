package org.samenhang.casework;

import java.util.UUID;

/** A case was taken on. Told upward; holds no content. */
public record CaseTakenOn(UUID caseFile) {}
