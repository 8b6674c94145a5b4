package org.samenhang.teamwork.week;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.teamwork.rhythm.Discipline;

/** What a case asks of the table; answered as soon as a meeting is planned. */
public record Ask(LocalDate since, @Nullable LocalDate before, List<Discipline> asks) {}
