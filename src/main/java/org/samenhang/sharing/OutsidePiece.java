package org.samenhang.sharing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody outside added.
 *
 * @param when about when it was, in their words; empty when not said
 * @param kind observation or account
 * @param from who wrote it, and from where
 */
public record OutsidePiece(
        UUID id, String text, String when, String kind, String from, String question, LocalDate addedOn) {}
