package org.samenhang.casework.consultation;

/**
 * A consultation in a list.
 *
 * @param asker who asked, as a kind and a name if given
 * @param grown whether it became a registration
 * @param waits whether nobody wrote down yet what was given along
 */
public record ConsultationLine(
        String href, String question, String asker, String by, String day, boolean grown, boolean waits) {}
