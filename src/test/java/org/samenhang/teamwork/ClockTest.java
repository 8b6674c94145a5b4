package org.samenhang.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.casework.Appointment;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings in the weeks in which the clock is put forward and back. */
class ClockTest {

    private static final JdbcClient DATA = House.open().asData();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");

    @Test
    void anHourThatIsNotThereOrThereTwiceIsToldApart() {
        assertThat(WallClock.unclear(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30)))
                .hasValue("meeting.error.time.skipped");
        assertThat(WallClock.unclear(LocalDate.of(2027, 3, 28), LocalTime.of(3, 0)))
                .isEmpty();
        assertThat(WallClock.unclear(LocalDate.of(2026, 10, 25), LocalTime.of(2, 0)))
                .hasValue("meeting.error.time.twice");
        assertThat(WallClock.unclear(LocalDate.of(2026, 10, 25), LocalTime.of(1, 59)))
                .isEmpty();
        assertThat(WallClock.unclear(LocalDate.of(2026, 10, 25), LocalTime.of(3, 0)))
                .isEmpty();
    }

    @Test
    void halfPastTwoInThoseNightsIsRefusedWithWhatToDo() {
        HttpResponse<String> skipped = plan(UUID.randomUUID(), changeIn(Month.MARCH), "2:30");
        assertThat(skipped.statusCode()).isEqualTo(422);
        assertThat(skipped.body()).contains("Dat uur is er die nacht niet");
        HttpResponse<String> twice = plan(UUID.randomUUID(), changeIn(Month.OCTOBER), "02.30");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Dat uur is er die nacht twee keer", "02.30");
    }

    /** On the Saturday before and on the Sunday itself, ten o'clock is another moment, and everybody is told the same. */
    @Test
    void tenOClockIsTenOClockOnThePageInTheCalendarAndInTheWorkList() {
        DATA.sql("update person set email = 'samira@gezin.example' where id = :id")
                .param("id", mother.id())
                .update();
        for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
            LocalDate sunday = changeIn(month);
            int before = month == Month.MARCH ? 9 : 8;
            holds(sunday.minusDays(1), sunday.minusDays(1).atTime(before, 0).toInstant(ZoneOffset.UTC));
            holds(sunday, sunday.atTime(month == Month.MARCH ? 8 : 9, 0).toInstant(ZoneOffset.UTC));
        }
    }

    private void holds(LocalDate day, Instant moment) {
        UUID id = UUID.randomUUID();
        plan(id, day, "10:00");
        noor.director().visits().post("/meetings/" + id + "/invitations");
        assertThat(DATA.sql("select starts_at from meeting where id = :id")
                        .param("id", id)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(moment);
        VEvent event = Biweekly.parse(DATA.sql("select calendar from outgoing_mail where calendar like :uid")
                        .param("uid", "%" + id + "%")
                        .query(String.class)
                        .single())
                .first()
                .getEvents()
                .getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(moment);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(moment.plusSeconds(3600));
        assertThat(mother.visits().get("/meetings/" + id).body()).contains("10:00");
        assertThat(noor.director().visits().get("/meetings/" + id).body()).contains("10:00");
        assertThat(told(day))
                .extracting(Appointment::startsAt)
                .containsExactly(LocalDateTime.of(day, LocalTime.of(10, 0)));
    }

    private List<Appointment> told(LocalDate day) {
        Call call = new Call(noor.director().token(), UUID.randomUUID(), "test", "test", "treatment");
        try (Call.Serving serving = call.serve()) {
            return new TransactionTemplate(House.open().bean(PlatformTransactionManager.class)).execute(status -> {
                House.open().bean(AccessLog.class).opens(noor.id(), "meetings");
                return House.open().bean(MeetingsTold.class).between(List.of(noor.id()), day, day);
            });
        }
    }

    private HttpResponse<String> plan(UUID id, LocalDate day, String time) {
        return noor.director()
                .visits()
                .post(
                        noor.path() + "/meetings",
                        "id",
                        id.toString(),
                        "day",
                        day.toString(),
                        "time",
                        time,
                        "minutes",
                        "60",
                        "place",
                        "Zaal",
                        "purpose",
                        "Samen kijken",
                        "people",
                        mother.id().toString());
    }

    /** The next Sunday on which the clock is changed in this month. */
    private static LocalDate changeIn(Month month) {
        LocalDate first = LocalDate.of(House.open().today().getYear(), month, 1);
        LocalDate sunday = first.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        return sunday.isAfter(House.open().today().plusDays(2))
                ? sunday
                : first.plusYears(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
