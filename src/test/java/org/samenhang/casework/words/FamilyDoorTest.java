package org.samenhang.casework.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a family says, who reads it, and when. */
class FamilyDoorTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody father = file.parent("Patrick");
    private final ARegion.Somebody guardian = file.guardian("Bas Mulder");
    private final ARegion.Somebody expert = file.expert("Froukje");

    @Test
    void whatOneSaysOfAnotherReachesThemOnlyWhenItWasWeighed() {
        Visitor hers = mother.visits();
        sent(hers, "/words/story", "text", "Vader schreeuwt als hij moe is.");
        for (ARegion.Somebody other : new ARegion.Somebody[] {father, file.youth()}) {
            assertThat(other.visits().get(file.path() + "/words/story").body()).doesNotContain("Vader schreeuwt");
        }
        assertThat(guardian.visits().get(file.path() + "/words").body()).doesNotContain("Vader schreeuwt");
        assertThat(expert.visits().get(file.path() + "/words").body()).contains("Vader schreeuwt");
        assertThat(hers.get(file.path() + "/words/story").body())
                .contains("Vader schreeuwt")
                .contains("Alleen jij en het team lezen dit.");

        Visitor director = file.director().visits();
        String id = waiting(director, "words");
        assertThat(expert.visits().get(file.path() + "/weighing").statusCode()).isEqualTo(404);
        assertThat(weigh(expert.visits(), "words", id, "all", "").statusCode()).isEqualTo(404);
        assertThat(director.post(file.path() + "/weighing/words/" + id, "decision", "all")
                        .statusCode())
                .isEqualTo(422);
        assertThat(weigh(director, "words", id, "talk_first", "").statusCode()).isEqualTo(303);
        assertThat(director.get(file.path() + "/weighing").body()).contains("Vader schreeuwt", "eerst praten");
        assertThat(father.visits().get(file.path() + "/words/story").body()).doesNotContain("Vader schreeuwt");
        assertThat(hers.get(file.path() + "/words/story").body()).contains("eerst met jou over praten");

        assertThat(weigh(director, "words", id, "all", "Wij zien ook hoe hard vader werkt.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/weighing").body()).contains("Er is niets te wegen");
        assertThat(father.visits().get(file.path() + "/words/story").body())
                .contains("Vader schreeuwt als hij moe is.")
                .contains("Wij zien ook hoe hard vader werkt.")
                .doesNotContain("omdat het veilig is");
        assertThat(House.open()
                        .asData()
                        .sql("select decision || ' ' || by_person from weighing where case_id = :case order by at")
                        .param("case", file.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "talk_first " + file.director().id(),
                        "all " + file.director().id());
    }

    @Test
    void whereAChairSitsTheChairWeighs() {
        sent(mother.visits(), "/words/declaration", "text", "Ik ben het er niet mee eens.");
        ARegion.Somebody chair = region.professional("Hilde", null, Duty.CHAIR);
        region.takesPart(file.id(), chair, "chair", 3);
        Visitor director = file.director().visits();
        assertThat(director.get(file.path() + "/weighing").body()).contains("In deze casus weegt de voorzitter");
        String id = waiting(chair.visits(), "words");
        assertThat(weigh(director, "words", id, "all", "").statusCode()).isEqualTo(404);
        assertThat(weigh(chair.visits(), "words", id, "team", "").statusCode()).isEqualTo(303);
        assertThat(father.visits().get(file.path() + "/analysis").body()).doesNotContain("niet mee eens");
        assertThat(mother.visits().get(file.path() + "/analysis").body())
                .contains("Eigen verklaring bij dit dossier")
                .contains("Ik ben het er niet mee eens.");
    }

    @Test
    void whatWasWrittenStaysAndWhatIsAddedIsAdded() {
        Visitor hers = mother.visits();
        String once = UUID.randomUUID().toString();
        sent(hers, "/words/story", "id", once, "text", "Eerst ging het goed.");
        sent(hers, "/words/story", "id", once, "text", "Eerst ging het goed.");
        sent(hers, "/words/story", "text", "Toen ging de juf weg.");
        assertThat(hers.get(file.path() + "/words/story").body())
                .containsOnlyOnce("Eerst ging het goed.")
                .contains("Toen ging de juf weg.");
        assertThat(hers.post(file.path() + "/words/story", "text", " ").statusCode())
                .isEqualTo(422);
        assertThat(guardian.visits()
                        .post(file.path() + "/words/story", "text", "van de voogd")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hers.get(file.path() + "/words/secret").statusCode()).isEqualTo(404);
    }

    @Test
    void aWishAndAStatementForThePictureWaitForTheWeighingToo() {
        Visitor hers = mother.visits();
        sent(hers, "/wishes", "wants", "Dat opa minder belt");
        sent(hers, "/analysis/accounts", "text", "Opa belt elke avond", "effect", "hinders", "sphere", "network");
        assertThat(hers.get(file.path() + "/agreements").body()).contains("Dat opa minder belt");
        assertThat(hers.get(file.path() + "/analysis").body())
                .contains("Opa belt elke avond")
                .contains("Alleen jij en het team lezen het nog");
        Visitor his = father.visits();
        assertThat(his.get(file.path() + "/agreements").body()).doesNotContain("Dat opa minder belt");
        assertThat(his.get(file.path() + "/analysis").body()).doesNotContain("Opa belt elke avond");
        Visitor director = file.director().visits();
        assertThat(weigh(director, "wish", waiting(director, "wish"), "all", "").statusCode())
                .isEqualTo(303);
        assertThat(weigh(director, "statement", waiting(director, "statement"), "all", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(his.get(file.path() + "/agreements").body()).contains("Dat opa minder belt");
        assertThat(his.get(file.path() + "/analysis").body()).contains("Opa belt elke avond");
        assertThat(count("statement where kind = 'account' and source_person = '" + mother.id() + "'"))
                .isOne();
        assertThat(director.get(file.path() + "/weighing").body()).contains("Er is niets te wegen");
    }

    @Test
    void thisHurtsIsSaidOfAStatementAndOfAnAgreement() {
        UUID agreement = agreement("Moeder belt niet meer");
        Visitor hers = mother.visits();
        assertThat(hers.get(file.path() + "/reactions/new?agreement=" + agreement)
                        .body())
                .contains("Moeder belt niet meer", "Dit doet pijn");
        assertThat(hers.post(file.path() + "/reactions", "agreement", agreement.toString(), "text", "Zo voelt het niet")
                        .statusCode())
                .isEqualTo(422);
        sent(hers, "/reactions", "agreement", agreement.toString(), "says", "hurts", "text", "Zo voelt het niet");
        sent(hers, "/reactions", "agreement", agreement.toString(), "says", "right");
        assertThat(hers.get(file.path() + "/words").body()).contains("Dit doet pijn", "Zo voelt het niet");
        assertThat(father.visits().get(file.path() + "/words").body()).doesNotContain("Zo voelt het niet");
        assertThat(file.director().visits().get(file.path() + "/weighing").body())
                .containsOnlyOnce("Zo voelt het niet");
        assertThat(hers.get(file.path() + "/reactions/new?agreement=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void messagesStayBetweenOnePersonAndTheTeamAndTellWhoReadThem() {
        Visitor hers = mother.visits();
        sent(hers, "/messages/" + mother.id(), "text", "Kan het gesprek later?");
        assertThat(hers.get(file.path() + "/messages").body()).contains("Kan het gesprek later?", "Nog niet gelezen");
        assertThat(guardian.visits().get(file.path() + "/messages").statusCode())
                .isEqualTo(404);
        Visitor his = father.visits();
        assertThat(his.get(file.path() + "/messages/" + mother.id()).statusCode())
                .isEqualTo(404);
        assertThat(his.post(file.path() + "/messages/" + mother.id(), "text", "x")
                        .statusCode())
                .isEqualTo(404);
        Visitor director = file.director().visits();
        assertThat(director.get("/work").body()).contains("1 nieuw bericht");
        assertThat(director.get(file.path() + "/messages/" + mother.id()).body())
                .contains("Kan het gesprek later?");
        sent(director, "/messages/" + mother.id(), "text", "Ja, om vier uur.");
        assertThat(hers.get(file.path()).body()).contains("1 nieuw");
        assertThat(hers.get(file.path() + "/messages").body())
                .contains("Gelezen door " + file.director().name())
                .contains("Ja, om vier uur.");
        assertThat(hers.get(file.path()).body()).doesNotContain("1 nieuw");
        assertThat(director.get("/work").body()).doesNotContain("nieuw bericht");
        assertThat(his.get(file.path() + "/messages").body()).doesNotContain("om vier uur");
    }

    @Test
    void whomTheyTrustAndWhatMayBeSharedReachesTheTeam() {
        Visitor hers = mother.visits();
        sent(hers, "/trusted", "name", "Tante Riet", "relation", "mijn zus", "reach", "06 12 34 56 78");
        // in a field of one line Enter presses the first button: she would have said yes
        assertThat(hers.get(file.path() + "/sharing-wishes/school").body())
                .containsPattern("<textarea[^>]* name=\"words\"")
                .doesNotContainPattern("<input[^>]* name=\"words\"");
        sent(hers, "/sharing-wishes/school", "may", "yes");
        sent(hers, "/sharing-wishes/school", "may", "ask_first", "words", "niet over de scheiding");
        assertThat(hers.post(file.path() + "/sharing-wishes/school", "may", "maybe")
                        .statusCode())
                .isEqualTo(422);
        Visitor director = file.director().visits();
        assertThat(director.get(file.path() + "/words").body())
                .contains("Tante Riet", "06 12 34 56 78", "Vraag het mij eerst", "niet over de scheiding")
                .doesNotContain("Ja, dat mag");
        for (ARegion.Somebody other : new ARegion.Somebody[] {father, guardian}) {
            assertThat(other.visits().get(file.path() + "/words").body())
                    .doesNotContain("Tante Riet")
                    .doesNotContain("niet over de scheiding");
        }
        assertThat(director.get("/work").body()).contains("vertrouwd iemand genoemd");
        String id = file.one("select id::text from trusted_person where case_id = :case");
        assertThat(father.visits().post(file.path() + "/trusted/" + id + "/end").statusCode())
                .isEqualTo(404);
        sent(director, "/trusted/" + id + "/seen");
        assertThat(hers.get(file.path() + "/trusted").body()).contains("Het team heeft dit gelezen");
        sent(hers, "/trusted/" + id + "/end");
        assertThat(director.get(file.path() + "/words").body()).doesNotContain("Tante Riet");
        assertThat(count("trusted_person where case_id = '" + file.id() + "'")).isOne();
    }

    @Test
    void aRightIsAskedWithOneButtonAndAnsweredWithinAMonth() {
        Visitor hers = mother.visits();
        sent(hers, "/rights/correct", "words", "Mijn dochter heet Noor, niet Nora.");
        sent(hers, "/rights/complaint");
        assertThat(hers.get(file.path() + "/rights").body()).contains("Mijn dochter heet Noor", "Je krijgt antwoord");
        assertThat(father.visits().get(file.path() + "/rights").body()).doesNotContain("Mijn dochter heet Noor");
        assertThat(hers.get(file.path() + "/rights/nothing").statusCode()).isEqualTo(404);
        Visitor director = file.director().visits();
        assertThat(director.get("/work").body()).contains("vraag over een recht");
        assertThat(director.get(file.path() + "/requests").body()).contains("Mijn dochter heet Noor");
        assertThat(expert.visits().get(file.path() + "/requests").statusCode()).isEqualTo(404);
        Visitor officer =
                region.professional("Carla", null, Duty.PRIVACY_OFFICER).visits();
        assertThat(officer.get("/privacy/questions").body())
                .contains("Iets laten verbeteren", "Debora")
                .doesNotContain("Mijn dochter heet Noor");
        String id = file.one("select id::text from right_request where case_id = :case and kind = 'correct'");
        sent(director, "/requests/" + id + "/answer", "answer", "Dat is nu goed.");
        assertThat(director.post(file.path() + "/requests/" + id + "/answer", "answer", "Nog eens.")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hers.get(file.path() + "/rights").body()).contains("Dat is nu goed.");
        assertThat(file.one("select (due_on = (asked_on + interval '1 month')::date)::text from right_request"
                        + " where case_id = :case and kind = 'correct'"))
                .isEqualTo("true");
    }

    @Test
    void anInterpreterIsAskedWithOnePress() {
        Visitor hers = mother.visits();
        assertThat(hers.get(file.path()).body())
                .as("found on her own page by who reads no Dutch")
                .contains(file.path() + "/rights/interpreter", "<bdi lang=\"ti\">ኣስተርጓሚ</bdi>")
                .doesNotContain("lang=\"sign\"");
        assertThat(hers.get(file.path() + "/rights/interpreter").body())
                .as("read aloud in the voice of the language")
                .contains("<span lang=\"ar\">العربية</span> (Arabisch)")
                .doesNotContain("lang=\"sign\"");
        sent(hers, "/rights/interpreter", "language", "ti", "other", "");
        sent(hers, "/rights/interpreter", "language", "other", "other", "Sarnami");
        assertThat(hers.get(file.path() + "/rights/interpreter").body()).contains("Je vroeg een tolk: Sarnami");
        assertThat(hers.post(file.path() + "/rights/interpreter", "language", "other")
                        .statusCode())
                .isEqualTo(422);
        assertThat(hers.post(file.path() + "/rights/interpreter", "language", "xx")
                        .statusCode())
                .as("no language of the list")
                .isEqualTo(422);
        assertThat(hers.get(file.path() + "/rights/interpreter").body()).contains("Je vroeg een tolk: Sarnami");
        assertThat(file.director().visits().get(file.path() + "/meetings/new").body())
                .contains("Debora: Sarnami")
                .doesNotContain("Tigrinya");
        sent(hers, "/rights/interpreter/end");
        assertThat(file.director().visits().get(file.path() + "/meetings/new").body())
                .doesNotContain("Sarnami");
    }

    @Test
    void whoLookedIsToldAndAskedAboutAndAnswered() {
        guardian.visits().get(file.path() + "/timeline");
        father.visits().get(file.path() + "/analysis");
        Visitor hers = mother.visits();
        String log = hers.get(file.path() + "/log").body();
        assertThat(log)
                .contains("Bas Mulder", "las de tijdlijn", "voogd of jeugdbeschermer met jullie", "Jij zelf")
                .doesNotContain("Patrick");
        assertThat(file.director().visits().get(file.path() + "/log").body()).contains("Ook dat je nu kijkt.");
        String line = file.one("select max(l.id)::text from access_log l where l.case_id = :case and l.person_id = '"
                + guardian.id() + "'");
        String his = file.one("select max(l.id)::text from access_log l where l.case_id = :case and l.person_id = '"
                + father.id() + "'");
        assertThat(hers.get(file.path() + "/log/" + his + "/question").statusCode())
                .isEqualTo(404);
        assertThat(hers.post(file.path() + "/log/" + his + "/question", "question", "Waarom?")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hers.post(file.path() + "/log/" + line + "/question", "question", " ")
                        .statusCode())
                .isEqualTo(422);
        sent(hers, "/log/" + line + "/question", "question", "Waarom keek Bas op zondag?");
        assertThat(file.director().visits().get("/privacy/questions").statusCode())
                .isEqualTo(404);
        Visitor officer =
                region.professional("Carla", null, Duty.PRIVACY_OFFICER).visits();
        assertThat(officer.get("/privacy/questions").body())
                .contains("Waarom keek Bas op zondag?", "Debora vraagt", "Bas Mulder", "las de tijdlijn")
                .doesNotContain("Hoe komt het dat");
        String id = file.one("select id::text from look_question where case_id = :case");
        assertThat(officer.post("/privacy/questions/" + id + "/answer", "answer", "Hij schreef een verslag.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(hers.get(file.path() + "/log").body()).contains("Hij schreef een verslag.");
        assertThat(father.visits().get(file.path() + "/log").body())
                .doesNotContain("Waarom keek Bas")
                .doesNotContain("Debora");
        assertThat(ARegion.ofItsOwn()
                        .professional("Ander", null, Duty.PRIVACY_OFFICER)
                        .visits()
                        .get("/privacy/questions")
                        .body())
                .doesNotContain("Waarom keek Bas");
    }

    /** The same rules once more, where no page stands between: the database alone holds them. */
    @Test
    void theDatabaseAloneKeepsWordsFromWhomTheyAreAbout() {
        sent(mother.visits(), "/words/story", "text", "Vader schreeuwt als hij moe is.");
        String read = "select count(*)::int from own_words";
        assertThat(as(mother, db -> db.sql(read).query(Integer.class).single())).isOne();
        assertThat(as(expert, db -> db.sql(read).query(Integer.class).single())).isOne();
        assertThat(as(father, db -> db.sql(read).query(Integer.class).single())).isZero();
        assertThat(as(guardian, db -> db.sql(read).query(Integer.class).single()))
                .isZero();
        String open = "update own_words set visible_to = 'all', weighed = 'all'";
        assertThat(as(mother, db -> db.sql(open).update())).isZero();
        assertThat(as(expert, db -> db.sql(open).update())).isZero();
        for (ARegion.Somebody other : new ARegion.Somebody[] {father, guardian, expert, file.director()}) {
            assertThatThrownBy(() -> as(
                            other,
                            db -> db.sql("""
                            insert into own_words (region_id, case_id, kind, by_person, text)
                            values ((select my_region()), :case, 'story', :mother, 'niet van haar')
                            """)
                                    .param("case", file.id())
                                    .param("mother", mother.id())
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> as(
                        mother,
                        db -> db.sql("update own_words set text = 'anders'").update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(file.director(), db -> db.sql(open).update())).isOne();
        assertThat(as(father, db -> db.sql(read).query(Integer.class).single())).isOne();
    }

    /** On a phone, without scripts, from the letter on: every page of the family fits and holds no barrier. */
    @Test
    void everyPageOfTheFamilyWorksOnAPhoneWithoutScripts() {
        agreement("Moeder belt elke maandag");
        try (Reader reader = Reader.withoutScripts().signedIn(file.youth());
                Reader look = Reader.onPhone(file.youth())) {
            reader.to("/mine");
            reader.page().getByText("Wat wil jij zeggen?").click();
            reader.page().getByText("Mijn verhaal").first().click();
            reader.page().getByLabel("Jouw verhaal").fill("Op zaterdag teken ik met Yasmin.");
            reader.page().getByText("Opschrijven").click();
            assertThat(reader.page().locator("main").innerText())
                    .contains("Je verhaal is bewaard.")
                    .contains("Op zaterdag teken ik met Yasmin.");
            sent(file.youth().visits(), "/messages/" + file.youth().id(), "text", "Mag Yasmin mee?");
            sent(file.director().visits(), "/messages/" + file.youth().id(), "text", "Ja, graag.");
            sent(file.youth().visits(), "/trusted", "name", "Yasmin", "relation", "mijn nicht");
            for (String page : new String[] {
                "",
                "/words",
                "/words/story",
                "/words/declaration",
                "/analysis/accounts/new",
                "/trusted",
                "/sharing-wishes",
                "/sharing-wishes/school",
                "/messages",
                "/who",
                "/rights",
                "/rights/see",
                "/rights/complaint",
                "/rights/how",
                "/rights/adviser",
                "/rights/interpreter",
                "/log",
                "/agreements"
            }) {
                reader.to(file.path() + page).fits();
                look.to(file.path() + page).findsNoBarrier().picture("door" + page.replace('/', '-'));
                look.page().evaluate("document.documentElement.dir = 'rtl'");
                look.fits();
                if (page.isEmpty() || page.equals("/messages")) {
                    look.picture("door-rtl" + page.replace('/', '-'));
                }
            }
            look.to(file.path() + "/rights/interpreter");
            assertThat(look.page().evaluate("""
                            () => [...document.querySelectorAll('.says .button')]
                                .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.innerText)
                            """))
                    .as("names of languages that stick out of their button")
                    .isEqualTo(List.of());
            look.to(file.path() + "/rights/how");
            look.page()
                    .evaluate(
                            "() => { speechSynthesis.speak = (words) => words.onerror({ error: 'synthesis-failed' }); }");
            look.page().locator("[data-read-aloud]").click();
            assertThat(look.page().locator("[data-read-aloud] + [role=status]").innerText())
                    .as("a device without a voice is told of, not silent")
                    .contains("Voorlezen lukt niet");
        }
        try (Reader desk = Reader.of(file.director())) {
            for (String page : new String[] {
                "/words", "/weighing", "/messages", "/messages/" + file.youth().id(), "/requests"
            }) {
                desk.to(file.path() + page)
                        .findsNoBarrier()
                        .picture("door-team" + page.substring(0, 6).replace('/', '-'));
            }
        }
        try (Reader officer = Reader.of(region.professional("Carla", null, Duty.PRIVACY_OFFICER))) {
            officer.to("/privacy/questions").findsNoBarrier().picture("door-privacy");
        }
    }

    private int as(ARegion.Somebody who, Function<JdbcClient, Integer> work) {
        Call call = new Call(who.token(), UUID.randomUUID(), "test", "test", "treatment");
        try (Call.Serving serving = call.serve()) {
            return Objects.requireNonNull(new TransactionTemplate(House.open().bean(PlatformTransactionManager.class))
                    .execute(status -> {
                        House.open().bean(AccessLog.class).opens(file.id(), "own_words");
                        return work.apply(House.open().bean(JdbcClient.class));
                    }));
        }
    }

    private void sent(Visitor who, String address, String... fields) {
        assertThat(who.post(file.path() + address, fields).statusCode())
                .as(address)
                .isEqualTo(303);
    }

    private HttpResponse<String> weigh(Visitor who, String kind, String id, String decision, String position) {
        return who.post(
                file.path() + "/weighing/" + kind + "/" + id,
                "decision",
                decision,
                "reason",
                "omdat het veilig is",
                "position",
                position);
    }

    private String waiting(Visitor who, String kind) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("/weighing/" + kind + "/([0-9a-f-]{36})")
                .matcher(who.get(file.path() + "/weighing").body());
        assertThat(found.find()).as(kind + " to weigh").isTrue();
        return found.group(1);
    }

    private UUID agreement(String text) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into agreement (id, region_id, case_id, text, who_id, by_person, made_on)
                        values (:id, :region, :case, :text, :who, :by, current_date)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("who", mother.id())
                .param("by", file.director().id())
                .update();
        return id;
    }

    private static long count(String table) {
        return House.open()
                .asData()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
