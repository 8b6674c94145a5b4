package org.samenhang.casework.people;

import java.time.LocalDate;

/**
 * Something that kept people safe from one another, and was lifted (nl: opgeheven).
 *
 * @param shielding whether it hid somebody's whereabouts; if not, two were kept apart
 * @param by who lifted it; empty when nobody wrote that down
 * @param why the reason; empty when nobody wrote one down
 */
public record Lifted(boolean shielding, String one, String other, String by, String why, LocalDate on) {}
