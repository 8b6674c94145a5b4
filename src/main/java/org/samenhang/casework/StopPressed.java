package org.samenhang.casework;

import java.util.UUID;

/**
 * Somebody asked to stop. Told upward, so that who is called hears that something waits; holds no content.
 *
 * @param toChair whether only who directs and chairs may know
 */
public record StopPressed(UUID caseFile, boolean toChair) {}
