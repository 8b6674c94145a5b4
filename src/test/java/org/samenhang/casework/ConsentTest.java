package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** The page of consents: any day, with its articles; grounds, taking back, capacity, supervision. */
class ConsentTest {

    private static final LocalDate TODAY = House.open().today();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final Visitor director = file.director().visits();

    @Test
    void whoDecidesIsSaidForAnyDayWithItsArticle() {
        born(TODAY.plusDays(40).minusYears(16));
        authority(mother, "sole", "");
        assertThat(page("")).contains("12 tot en met 15", "Jeugdwet 7.3.4", "wordt 16 op", "binnen 60 dagen");
        String later = page("?on=" + TODAY.plusDays(40));
        assertThat(later)
                .contains("16 of ouder", "Jeugdwet 7.3.5", "met wat nu bekend is")
                .doesNotContain("12 tot en met 15:");
        assertThat(page("?on=" + TODAY.plusDays(39))).contains("12 tot en met 15");
        assertThat(page("?on=" + TODAY.plusDays(40).plusYears(2))).contains("18 of ouder");
        assertThat(page("?on=1990-01-01"))
                .contains("Voor de geboorte", "Op deze dag was de jeugdige nog niet geboren.")
                .doesNotContain("De geboortedag is niet bekend");
        for (String odd : new String[] {"?on=gisteren", "?on=99999-01-01", "?on=2026-02-31", "?on="}) {
            assertThat(page(odd)).as(odd).contains("12 tot en met 15");
        }
    }

    @Test
    void theWorkListSaysSixtyDaysAheadThatAuthorityEnds() {
        born(TODAY.minusYears(8));
        authority(mother, "sole", TODAY.plusDays(30).toString());
        say(mother, "given", "", "");
        assertThat(page("")).contains("geen gezag meer");
        assertThat(director.get(file.path()).body()).contains("gezag verandert");
        assertThat(director.get("/work").body()).contains("Debora geen gezag meer");
    }

    @Test
    void goingOnWithoutAConsentHasAGroundOfTheLawAReasonAndAName() {
        born(TODAY.minusYears(13));
        authority(mother, "sole", "");
        assertThat(say(mother, "without", "", "").statusCode()).isEqualTo(422);
        assertThat(say(mother, "without", "serious_harm", "").statusCode()).isEqualTo(422);
        assertThat(say(file.youth(), "without", "serious_harm", "Hij loopt gevaar")
                        .body())
                .contains("Deze grond kent de wet alleen voor de toestemming van ouders");
        assertThat(say(mother, "without", "serious_harm", "Hij loopt gevaar, besproken met de chair")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(""))
                .contains("ernstig nadeel", "Hij loopt gevaar", file.director().name());
        Visitor mothers = mother.visits();
        assertThat(mothers.get(file.path() + "/consents").body()).contains("zonder jouw antwoord verdergegaan");
    }

    /** A no is an answer, and has to be talked about: nobody was told of one that a parent gave at home. */
    @Test
    void whoDirectsIsToldOfANo() {
        born(TODAY.minusYears(8));
        authority(mother, "sole", "");
        say(mother, "given", "", "");
        assertThat(director.get("/work").body()).doesNotContain("zegt nee");
        mother.visits()
                .post(
                        file.path() + "/consents/mine",
                        "object",
                        UUID.randomUUID().toString(),
                        "answer",
                        "no");
        assertThat(director.get("/work").body()).contains("Debora zegt nee tegen het meedenken van het expertteam.");
        assertThat(director.get(file.path()).body()).contains("zegt nee");
        assertThat(say(mother, "without", "other", "Hij loopt gevaar, besproken met de voorzitter")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get("/work").body()).doesNotContain("zegt nee");
    }

    /** What somebody said of sharing is another answer, of another day. */
    @Test
    void aParentReadsOfTheirOwnAnswerOnWhatIsAsked() {
        born(TODAY.minusYears(8));
        authority(mother, "sole", "");
        Visitor mothers = mother.visits();
        mothers.post(file.path() + "/consents/mine", "object", UUID.randomUUID().toString(), "answer", "yes");
        director.post(
                file.path() + "/consents",
                "object",
                UUID.randomUUID().toString(),
                "by",
                mother.id().toString(),
                "about",
                "sharing",
                "answer",
                "given",
                "from",
                TODAY.toString());
        assertThat(page("")).contains("delen met anderen");
        assertThat(mothers.get(file.path() + "/consents").body())
                .contains("Jij zei ja.")
                .doesNotContain("schreef dit op als jouw antwoord");
        assertThat(director.get(file.path() + "/shares/new-share").body())
                .as("with the consent of who decides nothing has to be weighed")
                .doesNotContain("De toestemming om te delen is niet compleet");
    }

    /** Whoever decides says it at home, of themselves alone; and it is another answer than that on taking part. */
    @Test
    void whoDecidesSaysYesOrNoToSharingThemselves() {
        born(TODAY.minusYears(13));
        authority(mother, "sole", "");
        for (Visitor one : new Visitor[] {mother.visits(), file.youth().visits()}) {
            assertThat(one.get(file.path() + "/consents").body()).contains("iets over jullie delen met anderen");
            sharing(one, "yes");
            assertThat(one.get(file.path() + "/consents").body()).contains("<b>Jij zei ja.</b>");
        }
        assertThat(director.get(file.path() + "/shares/new-share").body())
                .doesNotContain("De toestemming om te delen is niet compleet");
        assertThat(file.one("select string_agg(distinct about, ',') from consent where case_id = :case"))
                .isEqualTo("sharing");
        sharing(mother.visits(), "no");
        assertThat(director.get(file.path() + "/shares/new-share").body())
                .contains("De toestemming om te delen is niet compleet", "Debora: zegt nee");
        assertThat(page("")).contains("Toestemming om met anderen te delen", "zegt nee");
        // who does not decide isn't asked, and what they send is nobody's answer
        ARegion.Somebody father = file.parent("Evert");
        assertThat(father.visits().get(file.path() + "/consents").body()).doesNotContain("delen met anderen?");
        sharing(father.visits(), "no");
        assertThat(file.one("select count(*)::text from consent where case_id = :case"))
                .isEqualTo("3");
    }

    @Test
    void aNoToSharingSaidWhileSomebodyOutsideReadsIsToldToWhoDirects() {
        born(TODAY.minusYears(8));
        authority(mother, "sole", "");
        sharing(mother.visits(), "no");
        String id = UUID.randomUUID().toString();
        director.post(
                file.path() + "/shares/new-share",
                "object",
                id,
                "name",
                "Anna Jansen",
                "organisation",
                "school",
                "purpose",
                "Samen verder",
                "ground",
                "involved",
                "reason",
                "Zij begint maandag",
                "parts",
                "agreements",
                "level",
                "1",
                "endsOn",
                TODAY.plusDays(20).toString(),
                "phone",
                "06 12345678",
                "whereabouts",
                "nobody");
        director.post(file.path() + "/shares/" + id + "/sending", "codeBy", "phone");
        assertThat(director.get("/work").body())
                .as("it was weighed when it was shared")
                .doesNotContain("nee tegen delen");
        sharing(mother.visits(), "no");
        assertThat(director.get("/work").body()).contains("zegt nee tegen delen");
        director.post(file.path() + "/shares/" + id + "/withdrawal");
        assertThat(director.get("/work").body()).doesNotContain("nee tegen delen");
    }

    @Test
    void takingAConsentBackKeepsTheReasonAndWhoWroteIt() {
        born(TODAY.minusYears(17));
        say(file.youth(), "given", "", "");
        Matcher link = Pattern.compile("/consents/([0-9a-f-]{36})/withdrawal").matcher(page(""));
        assertThat(link.find()).isTrue();
        String path = file.path() + "/consents/" + link.group(1) + "/withdrawal";
        assertThat(director.get(path).body()).contains("Waarom is de toestemming ingetrokken?");
        assertThat(director.post(path, "reason", "").statusCode()).isEqualTo(422);
        assertThat(mother.visits().post(path, "reason", "Ik wil het niet").statusCode())
                .isEqualTo(404);
        assertThat(director.post(path, "reason", "Zij belde: het wordt te veel").statusCode())
                .isEqualTo(303);
        assertThat(page(""))
                .contains(
                        "trok het in op",
                        "Zij belde: het wordt te veel",
                        "vastgelegd door " + file.director().name());
        assertThat(director.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoCannotWeighThisDecisionHasItTakenInTheirPlaceAndNoOther() {
        born(TODAY.minusYears(17));
        authority(mother, "sole", "");
        assertThat(judge("", "yes", "").statusCode()).isEqualTo(422);
        assertThat(judge("Meedoen van het team", "no", "Begrijpt de vraag nu niet")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("")).contains("nu niet zelf kan wegen", "Begrijpt de vraag nu niet", "Jeugdwet 7.3.15");
        assertThat(mother.visits().get(file.path() + "/consents").body()).contains("Ja, dat is goed");
        assertThat(file.youth().visits().get(file.path() + "/consents").body())
                .contains("hoef jij nu niet te beantwoorden")
                .doesNotContain("Begrijpt de vraag nu niet");
        assertThat(mother.visits().get(file.path() + "/capacity/new").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayBeToldWhatFollowsFromAuthorityAndSupervision() {
        born(TODAY.minusYears(8));
        ARegion.Somebody father = file.parent("Patrick");
        file.guardian("Bas Voogd");
        authority(mother, "sole", "");
        assertThat(page(""))
                .contains("Patrick heeft geen gezag")
                .doesNotContain("Debora heeft geen gezag", "Bas Voogd mag zonder");
        String id = UUID.randomUUID().toString();
        assertThat(director.post(file.path() + "/supervision", "object", id, "from", "2026-01-05", "source", "")
                        .statusCode())
                .isEqualTo(422);
        director.post(
                file.path() + "/supervision",
                "object",
                id,
                "from",
                "2026-01-05",
                "until",
                TODAY.plusDays(20).toString(),
                "source",
                "Beschikking van 5 januari");
        assertThat(page(""))
                .contains(
                        "Bas Voogd mag zonder toestemming",
                        "Beschikking van 5 januari",
                        "geen ondertoezichtstelling meer");
        assertThat(page("?on=" + TODAY.plusDays(21))).doesNotContain("Bas Voogd mag zonder");
        assertThat(father.visits()
                        .post(file.path() + "/supervision", "object", id, "from", "2026-01-05", "source", "x")
                        .statusCode())
                .isEqualTo(404);
        director.post(file.path() + "/supervision/" + id + "/ending");
        assertThat(page("?on=" + TODAY.plusDays(1))).doesNotContain("Bas Voogd mag zonder");
    }

    @Test
    void theConsentPagesAreReadable() {
        born(TODAY.plusDays(40).minusYears(16));
        file.parent("Patrick");
        file.guardian("Bas Voogd");
        authority(mother, "joint", TODAY.plusDays(50).toString());
        say(
                mother,
                "without",
                "serious_harm",
                "Zij is niet te bereiken; Noor loopt gevaar. Besproken met de voorzitter.");
        say(file.youth(), "given", "", "");
        judge("Meepraten over wonen", "yes", "Legt zelf uit wat er speelt en wat de keuzes zijn.");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/consents").findsNoBarrier().picture("decides");
            reader.to(file.path() + "/consents?on=" + TODAY.plusDays(60))
                    .findsNoBarrier()
                    .picture("decides-later");
            reader.to(file.path() + "/consents/new").findsNoBarrier().picture("decides-answer");
            reader.to(file.path() + "/supervision/new").findsNoBarrier();
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/consents").findsNoBarrier().picture("decides-phone");
            phone.to(file.path() + "/capacity/new").findsNoBarrier().picture("decides-capacity-phone");
        }
    }

    private String page(String query) {
        return director.get(file.path() + "/consents" + query).body();
    }

    private void sharing(Visitor who, String answer) {
        who.post(
                file.path() + "/consents/mine",
                "object",
                UUID.randomUUID().toString(),
                "about",
                "sharing",
                "answer",
                answer);
    }

    private void born(LocalDate day) {
        House.open()
                .asData()
                .sql("update person set born = :day where id = :youth")
                .param("day", day)
                .param("youth", file.youth().id())
                .update();
    }

    private void authority(ARegion.Somebody who, String form, String until) {
        assertThat(director.post(
                                file.path() + "/authority",
                                "object",
                                UUID.randomUUID().toString(),
                                "person",
                                who.id().toString(),
                                "form",
                                form,
                                "until",
                                until,
                                "checkedOn",
                                "2026-01-05")
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> say(ARegion.Somebody who, String answer, String exception, String ground) {
        return director.post(
                file.path() + "/consents",
                "object",
                UUID.randomUUID().toString(),
                "by",
                who.id().toString(),
                "answer",
                answer,
                "exception",
                exception,
                "ground",
                ground,
                "from",
                TODAY.toString());
    }

    private HttpResponse<String> judge(String decision, String capable, String reason) {
        return director.post(
                file.path() + "/capacity",
                "object",
                UUID.randomUUID().toString(),
                "about",
                "registration",
                "decision",
                decision,
                "capable",
                capable,
                "reason",
                reason,
                "by",
                file.director().id().toString(),
                "on",
                TODAY.toString());
    }
}
