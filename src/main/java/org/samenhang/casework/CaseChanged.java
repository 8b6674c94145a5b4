package org.samenhang.casework;

import java.util.UUID;

/** Something in a case changed that figures or lists may rest on; a reopening too. Told upward; holds no content. */
public record CaseChanged(UUID caseFile) {}
