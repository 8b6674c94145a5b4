package org.samenhang.casework.overview;

import java.util.UUID;

/**
 * The registration a case came from, in short.
 *
 * @param kind who registered, as a kind
 * @param question whole, in the registrant's words
 * @param municipality empty when not given
 * @param earlierNumber number of an earlier case, as typed; empty when none
 */
public record Brought(UUID id, String kind, String question, String municipality, String earlierNumber) {}
