package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

class WorkTest {

    private final ARegion region = ARegion.ofItsOwn();

    @Test
    void theDirectorSeesWhatWaitsAndWhy() {
        ACase file = ACase.of(region);
        silentSince(file, 16);
        ARegistration.cameIn(region, "school", null);
        try (Reader reader = Reader.of(file.director())) {
            reader.to("/work").findsNoBarrier().picture("work");
            String text = reader.page().locator("main").innerText();
            assertThat(text)
                    .contains("Twee dingen wachten op jou.")
                    .contains("al 16 dagen stil")
                    .contains("Laatste was: overdracht naar de nieuwe voogd")
                    .contains("Nieuwe aanmelding")
                    .contains("Gisteren binnengekomen. Reden: inhoud")
                    .contains("Bel ouders en school");
            reader.page().getByText("Oppakken").click();
            reader.page().waitForURL("**/cases/**");
            assertThat(reader.page().locator("h1").innerText()).contains("Hoe komt het dat niemand haar bereikt?");
            reader.findsNoBarrier().picture("case-new");
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to("/work").findsNoBarrier().picture("work-phone");
            phone.to(file.path()).findsNoBarrier().picture("case-phone");
        }
    }

    @Test
    void aRegistrationThatIsTakenBackIsToldUntilSomebodySawIt() {
        ARegion.Somebody intake = region.professional("Intaker", null, Duty.INTAKE);
        ARegion.Somebody teacher = region.professional("Janna Postma", null);
        UUID id = ARegistration.cameIn(region, "school", teacher);
        assertThat(intake.visits().get("/work").body()).contains("Nieuwe aanmelding");
        assertThat(teacher.visits().post("/registrations/" + id + "/withdrawal").statusCode())
                .isEqualTo(303);

        assertThat(intake.visits().get("/work").body())
                .contains("Aanmelding ingetrokken", "Gisteren binnengekomen. Vandaag ingetrokken door Janna Postma.")
                .doesNotContain("Nieuwe aanmelding", "niemand haar bereikt", "Fenna");
        assertThat(intake.visits().get("/registrations/" + id).body())
                .contains("Deze aanmelding is ingetrokken", "Janna Postma, school")
                .doesNotContain("niemand haar bereikt", "Fenna", "de Wit");
        assertThat(intake.visits()
                        .post("/registrations/" + id + "/taking-on")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/registrations/" + id);
        assertThat(teacher.visits().get("/registrations/" + id).body()).contains("Je aanmelding is ingetrokken");
        assertThat(teacher.visits()
                        .post("/registrations/" + id + "/withdrawal/seen")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ARegion.ofItsOwn()
                        .processDirector()
                        .visits()
                        .post("/registrations/" + id + "/withdrawal/seen")
                        .statusCode())
                .isEqualTo(404);
        try (Reader reader = Reader.of(intake)) {
            reader.to("/work").findsNoBarrier().picture("work-withdrawn");
            reader.to("/registrations/" + id).findsNoBarrier().picture("registration-withdrawn");
            reader.to("/work").page().getByText("Gezien").click();
            assertThat(reader.page().locator(".flash").innerText()).contains("Gezien");
            reader.findsNoBarrier().picture("registrations-withdrawn");
        }
        try (Reader phone = Reader.onPhone(intake)) {
            phone.to("/registrations").findsNoBarrier();
        }
        assertThat(intake.visits().get("/work").body()).doesNotContain("Aanmelding ingetrokken");
        assertThat(region.processDirector().visits().get("/work").body())
                .as("seen by one is seen")
                .doesNotContain("Aanmelding ingetrokken");
        assertThat(intake.visits().get("/registrations").body()).contains("ingetrokken door Janna Postma");
    }

    @Test
    void agreedRestKeepsASilentCaseOffTheList() {
        ACase file = ACase.of(region);
        silentSince(file, 30);
        assertThat(file.director().visits().get("/work").body()).contains("al 30 dagen stil");
        House.open()
                .asData()
                .sql("""
                        insert into agreed_rest (region_id, case_id, from_on, until_on, rhythm, by_person)
                        values (:region, :case, local_day() - 20, local_day() + 20, 'elke week een appje', :by)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("by", file.director().id())
                .update();
        assertThat(file.director().visits().get("/work").body()).doesNotContain("dagen stil");
    }

    @Test
    void whatAParentDidNotDoIsNobodysList() {
        ACase file = ACase.of(region);
        consented(file);
        ARegion.Somebody mother = file.parent("Moeder Anna");
        ARegion.Somebody guardian = file.guardian("Voogd Bas");
        for (ARegion.Somebody who : new ARegion.Somebody[] {mother, guardian}) {
            House.open()
                    .asData()
                    .sql("""
                            insert into agreement (region_id, case_id, text, who_id, due_on, by_person, made_on)
                            values (:region, :case, 'belt de leerkracht', :who, local_day() - 3, :by, local_day() - 9)
                            """)
                    .param("region", region.id())
                    .param("case", file.id())
                    .param("who", who.id())
                    .param("by", file.director().id())
                    .update();
        }
        assertThat(file.director().visits().get("/work").body())
                .contains("afspraak over tijd")
                .contains("Voogd Bas")
                .doesNotContain("Moeder Anna");
    }

    @Test
    void theWorkListIsOfTheTeam() {
        ACase file = ACase.of(region);
        assertThat(file.guardian("Voogd").visits().get("/work").statusCode()).isEqualTo(404);
        assertThat(file.youth().visits().get("/work").statusCode()).isEqualTo(404);
        ARegion.Somebody expert = region.professional("Expert", null, Duty.EXPERT);
        UUID registration = ARegistration.cameIn(region, "school", null);
        assertThat(expert.visits().get("/work").body())
                .contains("Er wacht niets op jou.")
                .doesNotContain(registration.toString());
    }

    private void silentSince(ACase file, int days) {
        House.open()
                .asData()
                .sql(
                        "update case_file set taken_on_at = now() - interval '100 days', registered_on = local_day() - 101 where id = :case")
                .param("case", file.id())
                .update();
        consented(file);
        House.open()
                .asData()
                .sql("""
                        insert into moment (region_id, case_id, held_on, kind, text, by_person)
                        values (:region, :case, local_day() - :days, 'hand_over',
                                'overdracht naar de nieuwe voogd, nog niet aangenomen', :by)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("days", days)
                .param("by", file.director().id())
                .update();
    }

    /** Nothing is missing by law, so that another reason stands first. */
    private void consented(ACase file) {
        House.open()
                .asData()
                .sql("update person set born = local_day() - interval '17 years' where id = :youth")
                .param("youth", file.youth().id())
                .update();
        House.open()
                .asData()
                .sql("""
                        insert into consent (region_id, case_id, by_person, capacity, about, given, from_on)
                        values (:region, :case, :youth, 'youth', 'registration', true, local_day() - 90)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("youth", file.youth().id())
                .update();
    }
}
