package org.samenhang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Told by the rooms above, in which people meet; read by the work list and the case page, in their transaction. */
public interface Appointments {

    /** Planned meetings on these days, both included, in these cases, which the caller has opened; the earliest first. */
    List<Appointment> between(List<UUID> cases, LocalDate from, LocalDate until);
}
