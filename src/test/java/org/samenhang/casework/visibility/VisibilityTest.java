package org.samenhang.casework.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;

/** Who writes sees by name for whom; that changes with a reason; and who is kept away from somebody finds no trace. */
class VisibilityTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final ARegion.Somebody father = theirs.parent("Ruud Vos");
    private final ARegion.Somebody guardian = theirs.guardian("Gerda Voogd");
    private final Visitor director = theirs.director().visits();

    @Test
    void aChangeHasAReasonAndStaysReadable() {
        UUID agreement = agreement("Elke dinsdag bellen", "all", "nobody");
        String page = theirs.path() + "/visibility/agreement/" + agreement;
        assertThat(director.get(theirs.path() + "/agreements/" + agreement).body())
                .contains(page)
                .contains("Iedereen in de casus, ook het gezin")
                .contains("Ruud Vos");
        assertThat(father.visits().get(theirs.path() + "/agreements").body()).contains("Elke dinsdag bellen");

        assertThat(director.post(page, "was", "all", "visibleTo", "professionals", "why", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(page, "was", "team", "visibleTo", "professionals", "why", "zo afgesproken")
                        .statusCode())
                .isEqualTo(409);
        assertThat(director.post(page, "was", "all", "visibleTo", "professionals", "why", "Vader vroeg erom")
                        .statusCode())
                .isEqualTo(303);
        assertThat(father.visits().get(theirs.path() + "/agreements").body()).doesNotContain("Elke dinsdag bellen");
        assertThat(guardian.visits().get(theirs.path() + "/agreements").body()).contains("Elke dinsdag bellen");
        assertThat(director.get(theirs.path() + "/agreements/" + agreement).body())
                .contains("Vader vroeg erom");
        assertThat(director.get(page).body()).contains("Vader vroeg erom");
        assertThat(guardian.visits().get(page).body()).doesNotContain("Vader vroeg erom");
        for (ARegion.Somebody other : List.of(father, mother, theirs.youth(), region.processDirector())) {
            assertThat(other.visits().get(page).statusCode()).as(other.name()).isEqualTo(404);
            assertThat(other.visits()
                            .post(page, "was", "professionals", "visibleTo", "all", "why", "x")
                            .statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(guardian.visits()
                        .post(page, "was", "professionals", "visibleTo", "all", "why", "Mag weer")
                        .statusCode())
                .as("what somebody else put down")
                .isEqualTo(404);
        House.open()
                .asData()
                .sql("update agreement set by_person = :guardian where id = :id")
                .param("guardian", guardian.id())
                .param("id", agreement)
                .update();
        assertThat(guardian.visits()
                        .post(page, "was", "professionals", "visibleTo", "team", "why", "x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(guardian.visits()
                        .post(page, "was", "professionals", "visibleTo", "all", "why", "Mag weer")
                        .statusCode())
                .isEqualTo(303);
        assertThat(changes("agreement")).containsExactlyInAnyOrder("all>professionals", "professionals>all");
    }

    @Test
    void whatSomebodySaysOfThemselvesIsNobodyElsesToClose() {
        mother.visits().post(theirs.path() + "/wishes", "id", UUID.randomUUID().toString(), "wants", "Rust");
        UUID wish = one("wish");
        assertThat(director.get(theirs.path() + "/visibility/wish/" + wish).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFormSaysByNameWhoReadsIt() {
        theirs.shields(mother, father);
        String form = director.get(theirs.path() + "/agreements").body();
        assertThat(form).contains("Gerda Voogd").contains("dan leest Ruud Vos dit nergens");
        assertThat(guardian.visits().get(theirs.path() + "/agreements").body())
                .contains("Gerda Voogd")
                .doesNotContain("leest Ruud Vos dit");
    }

    /** In every form of the team that says for whom something is: nothing is chosen beforehand, and saying nothing is no answer. */
    @Test
    void whereSomebodyIsShieldedItIsSaidEachTime() {
        UUID meeting = UUID.randomUUID();
        post(
                "/meetings",
                "id",
                meeting.toString(),
                "day",
                House.open().today().plusDays(96).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Zaal",
                "purpose",
                "Samen kijken",
                "people",
                mother.id().toString());
        List<String> pages = List.of(
                theirs.path() + "/agreements",
                theirs.path() + "/moments",
                theirs.path() + "/closing",
                theirs.path() + "/timeline/new?kind=good",
                theirs.path() + "/shares/new-share",
                theirs.path() + "/shares/new-question",
                theirs.path() + "/analysis/portrait",
                theirs.path() + "/analysis/weighings/new",
                theirs.path() + "/breakthroughs/new",
                theirs.path() + "/second-opinions/new",
                theirs.path() + "/course/new",
                theirs.path() + "/core-team/members/new",
                theirs.path() + "/core-team/declaration/new",
                theirs.path() + "/stops/new",
                theirs.path() + "/analysis/passages/conclusion",
                theirs.path() + "/analysis/priorities",
                theirs.path() + "/analysis/growth/resilience",
                "/meetings/" + meeting);
        pages.forEach(page -> assertThat(new Asked(director.get(page).body()).actions())
                .as("where nobody is shielded: " + page)
                .isEmpty());
        theirs.shields(mother, father);
        int forms = 0;
        for (String page : pages) {
            Asked asked = new Asked(director.get(page).body());
            assertThat(asked.actions()).as(page).isNotEmpty();
            assertThat(asked.chosen()).as("chosen beforehand on " + page).isFalse();
            for (String action : asked.actions()) {
                String[] known = {"id", fresh(), "line", fresh(), "object", fresh(), "fact", "good"};
                assertThat(director.post(action, known).body())
                        .as(action)
                        .contains("Zeg of dit verraadt waar iemand is", "href=\"#whereabouts");
                String[] said = java.util.Arrays.copyOf(known, 12);
                said[8] = "whereabouts";
                said[9] = "nobody";
                said[10] = "whereabouts_of";
                said[11] = "nobody";
                assertThat(director.post(action, said).body()).as(action).doesNotContain("Zeg of dit verraadt");
                forms++;
            }
        }
        assertThat(forms).isGreaterThanOrEqualTo(20);
        assertThat(director.post(
                                theirs.path() + "/stops",
                                "object",
                                fresh(),
                                "why",
                                "Zij woont nu aan de Berkenlaan.",
                                "to",
                                "all",
                                "whereabouts",
                                mother.id().toString())
                        .body())
                .as("what everybody reads does not tell it to who may not know")
                .contains(father.name(), "Schrijf het zonder de plek", "Berkenlaan");
        assertThat(father.visits().get(theirs.path()).body()).doesNotContain("Berkenlaan");
        assertThat(director.post(
                                theirs.path() + "/breakthroughs",
                                "object",
                                fresh(),
                                "rule",
                                "Twee jaar wachten.",
                                "lifter",
                                "De gemeente",
                                "visibleTo",
                                "team",
                                "whereabouts",
                                mother.id().toString())
                        .statusCode())
                .as("where nobody reads who may not know, it can be told")
                .isEqualTo(303);
        assertThat(new Asked(guardian.visits()
                                .get(theirs.path() + "/agreements")
                                .body())
                        .actions())
                .as("who works here outside the team does not know that somebody is shielded")
                .isEmpty();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The forms of a page that ask whose whereabouts something tells, and have to know. */
    private record Asked(String page) {

        private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
        private static final Pattern ASKS =
                Pattern.compile("<input type=\"radio\"[^>]*name=\"whereabouts(?:_of)?\"[^>]*>");

        List<String> actions() {
            return FORM.matcher(page)
                    .results()
                    .filter(form -> ASKS.matcher(form.group()).find())
                    .map(form -> form.group(1))
                    .toList();
        }

        boolean chosen() {
            return ASKS.matcher(page).results().anyMatch(one -> one.group().contains("checked"));
        }
    }

    /** Everything that can give away where the mother is carries the word; he walks every page, and the papers too. */
    @Test
    void theFatherFindsNoWordOfIt() {
        theirs.shields(mother, father);
        String word = "Zonnehoek";
        String her = mother.id().toString();
        agreement(word + " afspraak", "all", her);
        post(
                "/help",
                "helpText",
                word + " hulp",
                "serves",
                "movement",
                "status",
                "running",
                "visibleTo",
                "all",
                "whereabouts",
                her);
        post(
                "/wishes",
                "wishOf",
                her,
                "wants",
                word + " wens",
                "saidOn",
                "2026-01-05",
                "visibleTo",
                "all",
                "whereabouts",
                her);
        mother.visits()
                .post(theirs.path() + "/wishes", "id", UUID.randomUUID().toString(), "wants", word + " eigen wens");
        post(
                "/look-backs",
                "dueOn",
                House.open().today().plusDays(159).toString(),
                "question",
                word + " terugblik",
                "visibleTo",
                "all",
                "whereabouts",
                her);
        post(
                "/moments",
                "text",
                word + " moment",
                "kind",
                "call",
                "heldOn",
                "2026-01-05",
                "visibleTo",
                "all",
                "whereabouts",
                her);
        post("/analysis/statements", "text", "Zij mist rust", "sphere", "youth", "effect", "hinders");
        post("/analysis/statements", "text", word + " uitspraak", "sphere", "family", "effect", "hinders");
        post("/analysis/priorities", "text", word + " eerst", "whoText", "iedereen", "whereabouts", her);
        post("/analysis/priorities", "text", "Gewoon eerst", "whoText", "iedereen", "whereabouts", "nobody");
        post("/analysis/passages/conclusion", "text", word + " conclusie", "version", "0", "whereabouts", her);
        shelter("statement", one("statement", word).toString(), "all");

        Walk his = Walk.of(father.visits(), "/", theirs.path(), theirs.path() + "/documents/file");
        assertThat(his.answers()).hasSizeGreaterThan(8);
        his.answers()
                .forEach((path, answer) -> assertThat(answer.text())
                        .as(path)
                        .doesNotContainIgnoringCase(word)
                        .doesNotContainIgnoringCase("afgescherm"));
        String forHim = new Walk.Answer(
                        200,
                        "application/pdf",
                        director.getBytes(theirs.path() + "/documents/file?for=" + father.id())
                                .body())
                .text();
        assertThat(forHim).contains("Gewoon eerst").doesNotContain(word);
        String hers = String.join(
                "\n",
                Walk.of(mother.visits(), theirs.path(), theirs.path() + "/documents/file").answers().values().stream()
                        .map(Walk.Answer::text)
                        .toList());
        assertThat(hers)
                .contains(
                        word + " afspraak",
                        word + " hulp",
                        word + " wens",
                        word + " eigen wens",
                        word + " uitspraak",
                        word + " eerst",
                        word + " conclusie");
        String pulse = pulse();
        assertThat(director.post(
                                theirs.path() + "/analysis/passages/conclusion",
                                "text",
                                word + " anders",
                                "version",
                                version(),
                                "whereabouts",
                                her)
                        .statusCode())
                .isEqualTo(303);
        assertThat(pulse()).as("what he can't read does not stir his page").isEqualTo(pulse);
    }

    @Test
    void thePageOfVisibilityIsCalm() {
        theirs.shields(mother, father);
        UUID agreement = agreement("Elke dinsdag bellen", "all", "nobody");
        director.post(
                theirs.path() + "/visibility/agreement/" + agreement,
                "was",
                "all",
                "visibleTo",
                "professionals",
                "whereabouts",
                "nobody",
                "why",
                "Vader vroeg erom");
        try (Reader reader = Reader.of(theirs.director())) {
            reader.to(theirs.path() + "/visibility/agreement/" + agreement)
                    .findsNoBarrier()
                    .picture("visibility");
            reader.to(theirs.path() + "/agreements/" + agreement)
                    .findsNoBarrier()
                    .picture("visibility-edit");
            reader.to(theirs.path() + "/moments").findsNoBarrier().picture("visibility-moments");
        }
        try (Reader phone = Reader.onPhone(theirs.director())) {
            phone.to(theirs.path() + "/visibility/agreement/" + agreement)
                    .findsNoBarrier()
                    .picture("visibility-phone");
        }
    }

    private String pulse() {
        return father.visits().get(theirs.path() + "/analysis/pulse").body();
    }

    private String version() {
        return House.open()
                .asData()
                .sql("select version::text from passage where case_id = :case")
                .param("case", theirs.id())
                .query(String.class)
                .single();
    }

    private void shelter(String kind, String key, @org.jspecify.annotations.Nullable String level) {
        assertThat(director.post(
                                theirs.path() + "/visibility/" + kind + "/" + key,
                                "was",
                                level == null ? "" : level,
                                "visibleTo",
                                level == null ? "" : level,
                                "whereabouts",
                                mother.id().toString(),
                                "why",
                                "het verraadt waar zij is")
                        .statusCode())
                .as(kind)
                .isEqualTo(303);
    }

    private void post(String path, String... fields) {
        assertThat(director.post(theirs.path() + path, fields).statusCode())
                .as(path)
                .isEqualTo(303);
    }

    private UUID agreement(String text, String visibleTo, String whereabouts) {
        UUID id = UUID.randomUUID();
        post(
                "/agreements",
                "id",
                id.toString(),
                "text",
                text,
                "whoText",
                "School",
                "visibleTo",
                visibleTo,
                "whereabouts",
                whereabouts);
        return id;
    }

    private List<String> changes(String kind) {
        return House.open()
                .asData()
                .sql(
                        "select from_audience || '>' || to_audience from visibility_change where case_id = :case and what = :kind")
                .param("case", theirs.id())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private UUID one(String table) {
        return one(table, "");
    }

    private UUID one(String table, String text) {
        String words = table.equals("wish") ? "wants" : "text";
        return House.open()
                .asData()
                .sql("select id from " + table + " where case_id = :case and " + words + " like :text || '%'")
                .param("case", theirs.id())
                .param("text", text)
                .query(UUID.class)
                .single();
    }
}
