package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.access.Duty;
import org.samenhang.casework.retention.RetentionClock;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

/** The retention clock (Jeugdwet 7.3.8). */
class RetentionTest {

    private static final LocalDate TODAY = House.open().today();

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody officer = region.professional("Functionaris", null, Duty.PRIVACY_OFFICER);

    @ParameterizedTest(name = "last changed {0}, kept {1} years: to be destroyed from {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            last change | years | destroy from
            2006-11-22  | 20    | 2026-11-22
            2006-11-23  | 20    | 2026-11-23
            2004-02-29  | 20    | 2024-02-29
            2006-11-22  | 25    | 2031-11-22
            """)
    void twentyYearsFromTheLastChange(LocalDate lastChange, int years, LocalDate destroyFrom) {
        RetentionClock clock = new RetentionClock(lastChange, years);
        assertThat(clock.destroyFrom()).isEqualTo(destroyFrom);
        assertThat(clock.isPast(destroyFrom)).isTrue();
        assertThat(clock.isPast(destroyFrom.minusDays(1))).isFalse();
        assertThat(clock.article().cited()).isEqualTo("Jeugdwet 7.3.8");
    }

    @Test
    void thePrivacyOfficerSeesWhichClosedFilesArePastTheirDayWithoutAName() {
        ACase past = closed(TODAY.minusYears(20));
        ACase notYet = closed(TODAY.minusYears(20).plusDays(1));
        ACase open = ACase.of(region);
        ACase elsewhere = closedIn(ARegion.ofItsOwn(), TODAY.minusYears(30));
        String body = officer.visits().get("/retention").body();
        assertThat(body)
                .contains(">" + number(past) + "<")
                .doesNotContain(">" + number(notYet) + "<")
                .doesNotContain(">" + number(open) + "<")
                .doesNotContain(">" + number(elsewhere) + "<")
                .doesNotContain("Noor", "buiten komt");
        assertThat(past.director().visits().get("/retention").statusCode()).isEqualTo(404);
        assertThat(past.youth().visits().get("/retention").statusCode()).isEqualTo(404);
        assertThat(officer.visits().get(past.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void everyChangeSetsTheClockAnewAndTheControllerDecidesHowLong() {
        ACase past = closed(TODAY.minusYears(21));
        past.director()
                .visits()
                .post(past.path() + "/objection", "person", past.youth().id().toString(), "objects", "yes");
        assertThat(officer.visits().get("/retention").body()).doesNotContain(">" + number(past) + "<");
        assertThat(past.director().visits().get(past.path() + "/closing").body())
                .contains("Jeugdwet 7.3.8", "20 jaar na de laatste wijziging", String.valueOf(TODAY.getYear() + 20));
        officer.visits().post("/settings/retention", "retention_years", "30", "ground", "Langer nodig");
        assertThat(past.director().visits().get(past.path() + "/closing").body())
                .contains("30 jaar na de laatste wijziging");
    }

    @Test
    void readingAFileIsNoChange() {
        ACase past = closed(TODAY.minusYears(21));
        past.director().visits().get(past.path());
        assertThat(officer.visits().get("/retention").body()).contains(">" + number(past) + "<");
    }

    @Test
    void theListIsReadable() {
        closed(TODAY.minusYears(22));
        ACase recent = closed(TODAY.minusDays(3));
        try (Reader reader = Reader.of(officer)) {
            reader.to("/retention").findsNoBarrier().picture("retention");
        }
        try (Reader phone = Reader.onPhone(officer)) {
            phone.to("/retention").findsNoBarrier().picture("retention-phone");
        }
        try (Reader reader = Reader.of(recent.director())) {
            reader.to(recent.path() + "/closing").findsNoBarrier().picture("retention-closed");
        }
    }

    private ACase closed(LocalDate on) {
        return closedIn(region, on);
    }

    private static ACase closedIn(ARegion where, LocalDate on) {
        ACase file = ACase.of(where);
        House.open()
                .asData()
                .sql("update case_file set taken_on_at = :day, closed_at = :day where id = :id")
                .param(
                        "day",
                        on.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toOffsetDateTime())
                .param("id", file.id())
                .update();
        return file;
    }

    private static String number(ACase file) {
        return House.open()
                .asData()
                .sql("select number from case_file where id = :id")
                .param("id", file.id())
                .query(String.class)
                .single();
    }
}
