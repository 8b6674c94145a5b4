package org.samenhang.casework.coreteam;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whether an organisation stands behind the core team.
 *
 * @param backing asked, yes or no
 * @param saidBy who can decide there and said so; empty when not known
 * @param mediator whom to ask when working together falters, instead of escalating; empty when there is nobody yet
 */
public record Backing(UUID organisation, String name, String backing, String saidBy, String mediator, LocalDate on) {}
