package org.samenhang.casework.consultation;

/**
 * A consultation in a list.
 *
 * @param asker who asked, as a kind and a name if given
 * @param grown whether it became a registration
 */
public record ConsultationLine(String href, String question, String asker, String by, String day, boolean grown) {}
