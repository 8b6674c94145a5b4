package org.samenhang.access.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Call;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.monitor.figures.PublicEdition;

class SettingsTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody officer = region.professional("Functionaris", null, Duty.PRIVACY_OFFICER);

    @Test
    void whereNothingWasDecidedTheStrictestChoiceHolds() {
        try (var call = call(officer)) {
            Settings settings = House.open().bean(Settings.class);
            assertThat(settings.retentionYears()).isEqualTo(20);
            assertThat(settings.youthActFile()).isTrue();
            assertThat(settings.logRetentionYears()).isEqualTo(5);
            assertThat(settings.bsn()).isFalse();
            assertThat(settings.publicMinimum()).isEqualTo(PublicEdition.MINIMUM);
            assertThat(settings.emergencyToldAfterDays()).isEqualTo(14);
            assertThat(settings.adviser().isKnown()).isFalse();
        }
    }

    @Test
    void aDecisionHoldsFromThenOnWithItsGroundAndTheOneBeforeStays() {
        Visitor visits = officer.visits();
        decide(visits, "emergency", "emergency_told_after_days", "7", "ground", "Besluit van het bestuur");
        decide(visits, "emergency", "emergency_told_after_days", "3", "ground", "Na een klacht korter");
        try (var call = call(officer)) {
            assertThat(House.open().bean(Settings.class).emergencyToldAfterDays())
                    .isEqualTo(3);
        }
        assertThat(visits.get("/settings").body())
                .contains("na 3 dagen", "Na een klacht korter", "Functionaris")
                .doesNotContain("minder streng");
        decide(visits, "emergency", "emergency_told_after_days", "30", "ground", "Toch later");
        assertThat(visits.get("/settings").body()).contains("minder streng");
        decide(visits, "emergency", "emergency_told_after_days", "3", "ground", "Terug naar drie");
        assertThat(visits.get("/settings/emergency").body())
                .contains("na 7 dagen", "Besluit van het bestuur", "na 3 dagen");
        ARegion elsewhere = ARegion.ofItsOwn();
        try (var call = call(elsewhere.processDirector())) {
            assertThat(House.open().bean(Settings.class).emergencyToldAfterDays())
                    .isEqualTo(14);
        }
    }

    @Test
    void whatStaysAsItWasIsNoDecision() {
        decide(officer.visits(), "retention", "retention_years", "20", "ground", "Zo laten");
        assertThat(officer.visits().get("/settings/retention").body()).doesNotContain("Zo laten");
    }

    @Test
    void aFileUnderTheYouthActIsNeverKeptShorterThanTheLawSays() {
        Visitor visits = officer.visits();
        decide(visits, "retention", "retention_years", "10", "ground", "Advies is geen jeugdhulp");
        try (var call = call(officer)) {
            assertThat(House.open().bean(Settings.class).retentionYears()).isEqualTo(20);
        }
        decide(visits, "file", "youth_act_file", "no", "ground", "Advies is geen jeugdhulp");
        try (var call = call(officer)) {
            assertThat(House.open().bean(Settings.class).retentionYears()).isEqualTo(10);
        }
    }

    @Test
    void aReasonIsAskedAndWhatCannotBeIsSaid() {
        Visitor visits = officer.visits();
        var refused = visits.post("/settings/access_log", "log_retention_years", "4", "ground", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("van 5 tot en met", "Schrijf waarom dit besloten is");
        for (String[] wrong : new String[][] {
            {"bsn", "bsn", "misschien"},
            {"figures", "public_minimum", "0"},
            {"adviser", "adviser_web", "javascript:alert(1)"},
            {"adviser", "adviser_phone", "bel mij"},
            {"adviser", "adviser_mail", "geen adres"}
        }) {
            assertThat(visits.post("/settings/" + wrong[0], wrong[1], wrong[2], "ground", "x")
                            .statusCode())
                    .as(wrong[2])
                    .isEqualTo(422);
        }
        assertThat(visits.get("/settings/iets").statusCode()).isEqualTo(404);
    }

    @Test
    void whoAdministersAndWhoGuardsPrivacyDecidesAndNobodyElse() {
        assertThat(region.professional("Beheer", null, Duty.ADMINISTRATOR)
                        .visits()
                        .get("/settings")
                        .statusCode())
                .isEqualTo(200);
        ACase file = ACase.of(region);
        for (ARegion.Somebody other : new ARegion.Somebody[] {
            file.director(), file.parent("Moeder"), region.professional("Analist", null, Duty.ANALYST)
        }) {
            assertThat(other.visits().get("/settings").statusCode()).isEqualTo(404);
            assertThat(other.visits()
                            .post("/settings/bsn", "bsn", "yes", "ground", "Toch")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theAdviserStandsOnTheFamilysPagesAsTheRegionGaveIt() {
        ACase file = ACase.of(region);
        assertThat(file.youth().visits().get(file.path()).body()).doesNotContain("tel:");
        decide(
                officer.visits(),
                "adviser",
                "adviser_name",
                "Jeugdstem " + UUID.randomUUID().toString().substring(0, 4),
                "adviser_phone",
                "088 555 10 00",
                "adviser_mail",
                "hallo@vertrouwen.example",
                "adviser_web",
                "https://www.vertrouwen.example/",
                "ground",
                "Zij werken hier");
        assertThat(file.youth().visits().get(file.path()).body())
                .contains("Jeugdstem", "tel:0885551000", "mailto:hallo@vertrouwen.example", ">vertrouwen.example<")
                .as("a line breaks after the @ or a dot")
                .contains(">hallo@<wbr>vertrouwen.<wbr>example");
        assertThat(file.director().visits().get(file.path()).body()).doesNotContain("tel:0885551000");
    }

    @Test
    void theSettingsAreReadable() {
        decide(officer.visits(), "figures", "public_minimum", "10", "ground", "De regio is klein");
        try (Reader reader = Reader.of(officer)) {
            reader.to("/settings").findsNoBarrier().picture("settings");
            reader.to("/settings/adviser").findsNoBarrier().picture("settings-adviser");
            reader.to("/settings/figures").findsNoBarrier();
        }
        try (Reader phone = Reader.onPhone(officer)) {
            phone.to("/settings").findsNoBarrier().picture("settings-phone");
            phone.to("/settings/figures").findsNoBarrier().picture("settings-figures-phone");
        }
        ACase file = ACase.of(region);
        decide(
                officer.visits(),
                "adviser",
                "adviser_name",
                "Anouk de Wit",
                "adviser_phone",
                "088 555 10 00",
                "ground",
                "x");
        try (Reader phone = Reader.onPhone(file.youth())) {
            phone.to(file.path()).findsNoBarrier().picture("adviser-phone");
        }
    }

    private static void decide(Visitor visitor, String topic, String... fields) {
        assertThat(visitor.post("/settings/" + topic, fields).statusCode()).isEqualTo(303);
    }

    private static Call.Serving call(ARegion.Somebody who) {
        return new Call(who.token(), UUID.randomUUID(), "test", "", "treatment").serve();
    }
}
