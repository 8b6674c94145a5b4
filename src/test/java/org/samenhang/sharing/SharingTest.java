package org.samenhang.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sharing outward: precisely what was chosen, only with link and code, until it ends; and adding without seeing. */
class SharingTest {

    private static final Pattern LINK = Pattern.compile("(/(?:shared|adding)/[0-9a-f]{64})");
    private static final Pattern CODE = Pattern.compile("<b>(\\d{3} \\d{3})</b>");

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final ARegion.Somebody father = theirs.parent("Ruud Vos");
    private final Visitor director = theirs.director().visits();
    private final String inEnd = House.open().today().plusDays(20).toString();

    @Test
    void theReaderSeesWhatThePreviewPromisedAndNothingElse() {
        theirs.shields(mother, father);
        agreement("Elke dinsdag bellen", "all", "nobody");
        agreement("Alleen voor ons", "professionals", "nobody");
        agreement("Zij woont in Zonnehoek", "all", mother.id().toString());
        statement("Zij mist rust");
        statement("Dit laten we weg");
        String share = share("Anna Jansen");
        String leaving = director.get(share).body();
        assertThat(leaving)
                .contains("Elke dinsdag bellen", "Dit laten we weg")
                .doesNotContain("Alleen voor ons", "Zonnehoek");
        String kept = marks(leaving).stream()
                .filter(mark -> leaving.contains(mark))
                .filter(mark -> !around(leaving, mark).contains("Dit laten we weg"))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String[] items = kept.split(",");
        String[] fields = new String[items.length * 2];
        for (int i = 0; i < items.length; i++) {
            fields[2 * i] = "item";
            fields[2 * i + 1] = items[i];
        }
        assertThat(director.post(share + "/items", fields).statusCode()).isEqualTo(303);
        String preview = director.get(share + "/preview").body();
        assertThat(preview)
                .contains("Zo ziet Anna Jansen het", "Elke dinsdag bellen", "Zij mist rust")
                .doesNotContain("Dit laten we weg");

        HttpResponse<String> sent = director.post(share + "/sending", "codeBy", "phone");
        String link = first(LINK, sent.body());
        String code = first(CODE, sent.body());
        assertThat(director.get(share).body()).doesNotContain(link);
        Visitor reader = Visitor.stranger();
        assertThat(reader.get("/shared").statusCode()).isEqualTo(404);
        assertThat(reader.get(link).body()).doesNotContain("Anna", "Noor", "dinsdag");
        assertThat(reader.post(link, "code", code).headers().firstValue("location"))
                .hasValue("/shared");
        String seen = reader.get("/shared").body();
        assertThat(cards(seen)).isEqualTo(cards(preview));
        String paper = new Walk.Answer(
                        200,
                        "application/pdf",
                        reader.getBytes("/shared/document.pdf").body())
                .text();
        assertThat(paper)
                .contains("Elke dinsdag bellen", "Zij mist rust")
                .doesNotContain("Dit laten we weg", "Zonnehoek", "Alleen voor ons");

        agreement("Later erbij", "all", "nobody");
        director.post(
                theirs.path() + "/visibility/agreement/" + agreementId("Elke dinsdag bellen"),
                "was",
                "all",
                "visibleTo",
                "team",
                "whereabouts",
                "nobody",
                "why",
                "toch niet");
        assertThat(reader.get("/shared").body())
                .doesNotContain("Later erbij", "Elke dinsdag bellen")
                .contains("Zij mist rust");

        for (String elsewhere :
                List.of(theirs.path(), theirs.path() + "/analysis", share, "/cases", "/adding", "/work")) {
            assertThat(reader.get(elsewhere).statusCode()).as(elsewhere).isNotEqualTo(200);
        }
        assertThat(Visitor.stranger().post(link, "code", code).statusCode())
                .as("the code worked once")
                .isEqualTo(422);
        assertThat(mother.visits().get(theirs.path() + "/log").body())
                .contains("Anna Jansen", "las wat gedeeld of gevraagd is");

        assertThat(director.post(share + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(reader.get("/shared").statusCode()).isEqualTo(404);
        assertThat(reader.get("/shared/document.pdf").statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger().get(link).statusCode()).isEqualTo(404);
        assertThat(points()).noneMatch(point -> point.contains(link.substring(8)));
    }

    /** A link that is taken back while it is read says so with the next click, whatever that is, and shows nothing of what was shared. */
    @Test
    void whatIsTakenBackWhileItIsReadIsRefusedInPlainWords() {
        agreement("Elke dinsdag bellen", "all", "nobody");
        Outside outside = new Outside(theirs);
        String share = outside.share("Anna Jansen");
        Visitor reader = outside.enters(share);
        String question = outside.question("Juf Ans", "Wat zie je als het goed gaat?");
        Visitor teacher = outside.enters(question);
        assertThat(reader.get("/shared").body()).contains("Elke dinsdag bellen");
        assertThat(teacher.get("/adding").body()).contains("Wat zie je als het goed gaat?");
        director.post(share + "/withdrawal");
        director.post(question + "/withdrawal");
        String piece = UUID.randomUUID().toString();
        for (HttpResponse<String> late : List.of(
                reader.get("/shared"),
                reader.get("/shared/document.pdf"),
                teacher.get("/adding"),
                teacher.post("/adding/pieces", "piece", piece, "text", "Zij lacht", "when", "", "kind", "observation"),
                teacher.post("/adding/pieces/" + piece + "/withdrawal"))) {
            assertThat(late.statusCode()).as(late.uri().getPath()).isEqualTo(404);
            assertThat(late.body())
                    .as(late.uri().getPath())
                    .contains("Deze link werkt niet meer", "Vraag wie hem gaf om een nieuwe code")
                    .doesNotContain("dinsdag", "Wat zie je");
        }
    }

    /** The boxes and the button that makes the link stand in one form, so that a box taken off just before is never sent. */
    @Test
    void whatWasJustTakenOffDoesNotGoOut() {
        agreement("Elke dinsdag bellen", "all", "nobody");
        agreement("Net weggehaald", "all", "nobody");
        String share = share("Anna Jansen");
        String draft = director.get(share).body();
        assertThat(draft)
                .containsOnlyOnce("formaction=\"" + share + "/sending\"")
                .contains("name=\"chosen\" value=\"true\"");
        String kept = marks(draft).stream()
                .filter(mark -> around(draft, mark).contains("Elke dinsdag bellen"))
                .findFirst()
                .orElseThrow();
        String sent = director.post(share + "/sending", "chosen", "true", "item", kept)
                .body();
        assertThat(sent).contains("data-focus=\"true\"", "Elke dinsdag bellen").doesNotContain("Net weggehaald");
        Visitor reader = Visitor.stranger();
        reader.post(first(LINK, sent), "code", first(CODE, sent));
        assertThat(reader.get("/shared").body()).contains("Elke dinsdag bellen").doesNotContain("Net weggehaald");
    }

    @Test
    void fiveWrongCodesCloseIt() {
        agreement("Elke dinsdag bellen", "all", "nobody");
        String share = share("Anna Jansen");
        HttpResponse<String> sent = director.post(share + "/sending", "codeBy", "phone");
        String link = first(LINK, sent.body());
        String code = first(CODE, sent.body()).replace(" ", "");
        String wrong = code.equals("123456") ? "654321" : "123456";
        for (int i = 0; i < 4; i++) {
            assertThat(Visitor.stranger().post(link, "code", wrong).statusCode())
                    .isEqualTo(422);
        }
        assertThat(Visitor.stranger().post(link, "code", wrong).statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger().post(link, "code", code).statusCode()).isEqualTo(404);
        assertThat(director.get(share).body()).contains("dicht na vijf foute codes");
    }

    @Test
    void itEndsByItselfAndTheMailSaysNothing() {
        agreement("Elke dinsdag bellen", "all", "nobody");
        String share = share("Anna Jansen");
        HttpResponse<String> sent = director.post(share + "/sending", "codeBy", "mail");
        String link = first(LINK, sent.body());
        assertThat(CODE.matcher(sent.body()).find()).isFalse();
        String mail = db().sql("select subject || body from outgoing_mail where region_id = :region")
                .param("region", region.id())
                .query(String.class)
                .single();
        assertThat(mail).doesNotContain("Anna", "Noor", "dinsdag", "Bos", link);
        Matcher code = Pattern.compile("\\b(\\d{6})\\b").matcher(mail);
        assertThat(code.find()).isTrue();
        Visitor reader = Visitor.stranger();
        reader.post(link, "code", code.group(1));
        assertThat(reader.get("/shared").statusCode()).isEqualTo(200);
        db().sql("update outside_link set ends_on = current_date - 2 where case_id = :case")
                .param("case", theirs.id())
                .update();
        assertThat(reader.get("/shared").statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhoDirectsSharesAndSaysWhy() {
        String page = theirs.path() + "/shares";
        for (ARegion.Somebody other : List.of(
                theirs.expert("Expert"), theirs.guardian("Voogd"), mother, theirs.youth(), region.processDirector())) {
            assertThat(other.visits().get(page + "/new-share").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(other.visits()
                            .post(page + "/new-share", shareFields(UUID.randomUUID(), "X"))
                            .statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(theirs.guardian("Voogd 2").visits().get(page).statusCode()).isEqualTo(404);
        assertThat(director.get(page + "/new-share").body()).contains("Jeugdwet 7.3.11", "niet compleet");
        String[] noReason = shareFields(UUID.randomUUID(), "Anna");
        noReason[java.util.Arrays.asList(noReason).indexOf("reason") + 1] = "";
        assertThat(director.post(page + "/new-share", noReason).body()).contains("Schrijf op waarom je dit toch deelt");
        String[] tooLong = shareFields(UUID.randomUUID(), "Anna");
        tooLong[java.util.Arrays.asList(tooLong).indexOf("endsOn") + 1] = "2031-01-01";
        assertThat(director.post(page + "/new-share", tooLong).statusCode()).isEqualTo(422);
    }

    /** A new school tells where somebody is: who may not know that reads its name nowhere, the log included. */
    @Test
    void theRecipientsNameDoesNotGiveAwayWhereSheIs() {
        theirs.shields(mother, father);
        agreement("Elke dinsdag bellen", "all", "nobody");
        UUID id = UUID.randomUUID();
        String[] fields = shareFields(id, "Juf van De Zonnehoek");
        fields[fields.length - 1] = "";
        HttpResponse<String> unsaid = director.post(theirs.path() + "/shares/new-share", fields);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Zeg of dit verraadt waar iemand is");
        fields[fields.length - 1] = mother.id().toString();
        assertThat(director.post(theirs.path() + "/shares/new-share", fields).statusCode())
                .isEqualTo(303);
        HttpResponse<String> sent = director.post(theirs.path() + "/shares/" + id + "/sending", "codeBy", "phone");
        Visitor reader = Visitor.stranger();
        reader.post(first(LINK, sent.body()), "code", first(CODE, sent.body()));
        assertThat(reader.get("/shared").statusCode()).isEqualTo(200);
        assertThat(mother.visits().get(theirs.path() + "/log").body()).contains("Juf van De Zonnehoek");
        assertThat(father.visits().get(theirs.path() + "/log").body())
                .doesNotContain("Zonnehoek")
                .doesNotContain("las wat gedeeld of gevraagd is");
    }

    @Test
    void anOutsiderAddsAndSeesNothing() {
        agreement("Elke dinsdag bellen", "all", "nobody");
        String question = question("Juf Ans", "Wat ziet u als het goed gaat?");
        HttpResponse<String> sent = director.post(question + "/sending", "codeBy", "phone");
        String link = first(LINK, sent.body());
        Visitor teacher = Visitor.stranger();
        assertThat(teacher.post(link, "code", first(CODE, sent.body()))
                        .headers()
                        .firstValue("location"))
                .hasValue("/adding");
        String page = teacher.get("/adding").body();
        assertThat(page)
                .contains("Wat ziet u als het goed gaat?")
                .doesNotContain("Noor", "dinsdag", "Bos", "Vos", "buiten komt");
        for (String elsewhere :
                List.of("/shared", "/shared/document.pdf", theirs.path(), theirs.path() + "/shares", "/cases")) {
            assertThat(teacher.get(elsewhere).statusCode()).as(elsewhere).isNotEqualTo(200);
        }
        UUID wrong = piece(teacher, "Dit klopt niet");
        UUID right = piece(teacher, "Zij lacht als zij mag tekenen");
        UUID other = piece(teacher, "Op maandag is zij stil");
        assertThat(teacher.get("/adding").body()).contains("Dit klopt niet", "Zij lacht");
        teacher.post("/adding/pieces/" + wrong + "/withdrawal");
        assertThat(teacher.get("/adding").body()).doesNotContain("Dit klopt niet");

        assertThat(director.get(theirs.path() + "/shares").body())
                .contains("Zij lacht als zij mag tekenen")
                .doesNotContain("Dit klopt niet");
        assertThat(director.post(
                                theirs.path() + "/additions/" + right + "/statement",
                                "sphere",
                                "school",
                                "effect",
                                "helps",
                                "visibleTo",
                                "all")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.post(theirs.path() + "/additions/" + other + "/aside", "why", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(theirs.path() + "/additions/" + other + "/aside", "why", "Is al bekend")
                        .statusCode())
                .isEqualTo(303);
        assertThat(db().sql("select source_text || '/' || kind from statement where case_id = :case")
                        .param("case", theirs.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Juf Ans, school/observation");
        assertThat(director.get(theirs.path() + "/analysis").body()).contains("Zij lacht als zij mag tekenen");
        assertThat(teacher.post("/adding/pieces/" + right + "/withdrawal")
                        .headers()
                        .firstValue("location"))
                .hasValue("/adding?done=sharing.settled");
        assertThat(theirs.guardian("Voogd")
                        .visits()
                        .get(theirs.path() + "/additions/" + other)
                        .statusCode())
                .isEqualTo(404);
        Visitor another = Visitor.stranger();
        assertThat(another.post("/adding/pieces", "piece", UUID.randomUUID().toString(), "text", "x", "kind", "account")
                        .statusCode())
                .isEqualTo(404);
        for (int i = 0; i < 17; i++) {
            piece(teacher, "Stukje " + i);
        }
        assertThat(teacher.post(
                                "/adding/pieces",
                                "piece",
                                UUID.randomUUID().toString(),
                                "text",
                                "te veel",
                                "kind",
                                "account")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePagesAreCalm() {
        agreement("Elke dinsdag bellen", "all", "nobody");
        statement("Zij mist rust");
        String share = share("Anna Jansen");
        String question = question("Juf Ans", "Wat ziet u als het goed gaat?");
        try (Reader reader = Reader.of(theirs.director())) {
            reader.to(theirs.path() + "/shares/new-share").findsNoBarrier().picture("share-new");
            assertThat((Number) reader.page().evaluate("""
                            document.querySelector('main form').getBoundingClientRect().top
                            - document.querySelector('.notice').getBoundingClientRect().bottom
                            """))
                    .as("room between what is said first and the form")
                    .extracting(Number::doubleValue, InstanceOfAssertFactories.DOUBLE)
                    .isGreaterThan(8);
            reader.to(share).findsNoBarrier().picture("share-draft");
            reader.to(share + "/preview").findsNoBarrier().picture("share-preview");
            reader.to(share).page().getByText("Link en code maken").click();
            reader.findsNoBarrier().picture("share-handed");
            reader.to(question + "/preview").findsNoBarrier();
        }
        HttpResponse<String> sent = director.post(question + "/sending", "codeBy", "phone");
        String code = first(CODE, sent.body());
        try (Reader outsider = Reader.withoutScripts()) {
            outsider.to(first(LINK, sent.body())).picture("outside-door");
            outsider.page().getByLabel("Code").fill(code);
            outsider.page().getByText("Verder").click();
            outsider.page().getByLabel("Wat wil je vertellen?").fill("Zij lacht als zij mag tekenen");
            outsider.page().getByText("Versturen").click();
            assertThat(outsider.page().content()).contains("Dank je wel");
            outsider.picture("outside-adding");
        }
        try (Reader reader = Reader.of(theirs.director())) {
            reader.to(theirs.path() + "/shares").findsNoBarrier().picture("shares");
            reader.page().locator("a[href*='/additions/']").first().click();
            reader.findsNoBarrier().picture("addition");
        }
        try (Reader phone = Reader.onPhone(theirs.director())) {
            phone.to(theirs.path() + "/shares").findsNoBarrier().picture("shares-phone");
            phone.to(share).findsNoBarrier().picture("share-phone");
        }
    }

    private UUID piece(Visitor visitor, String text) {
        UUID id = UUID.randomUUID();
        assertThat(visitor.post(
                                "/adding/pieces",
                                "piece",
                                id.toString(),
                                "text",
                                text,
                                "when",
                                "in mei",
                                "kind",
                                "observation")
                        .statusCode())
                .as(text)
                .isEqualTo(303);
        return id;
    }

    private void agreement(String text, String visibleTo, String whereabouts) {
        assertThat(director.post(
                                theirs.path() + "/agreements",
                                "text",
                                text,
                                "whoText",
                                "School",
                                "visibleTo",
                                visibleTo,
                                "whereabouts",
                                whereabouts)
                        .statusCode())
                .isEqualTo(303);
    }

    private void statement(String text) {
        assertThat(director.post(
                                theirs.path() + "/analysis/statements",
                                "text",
                                text,
                                "sphere",
                                "youth",
                                "effect",
                                "hinders")
                        .statusCode())
                .isEqualTo(303);
    }

    private UUID agreementId(String text) {
        return db().sql("select id from agreement where case_id = :case and text = :text")
                .param("case", theirs.id())
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    private String share(String name) {
        UUID id = UUID.randomUUID();
        assertThat(director.post(theirs.path() + "/shares/new-share", shareFields(id, name))
                        .statusCode())
                .isEqualTo(303);
        return theirs.path() + "/shares/" + id;
    }

    private String[] shareFields(UUID id, String name) {
        return new String[] {
            "object",
            id.toString(),
            "name",
            name,
            "organisation",
            "Het zorghuis",
            "purpose",
            "Samen verder helpen",
            "ground",
            "involved",
            "reason",
            "Zij begint maandag",
            "parts",
            "analysis",
            "parts",
            "agreements",
            "level",
            "1",
            "endsOn",
            inEnd,
            "phone",
            "06 12345678",
            "email",
            "anna@zorghuis.example",
            "whereabouts",
            "nobody"
        };
    }

    private String question(String name, String words) {
        UUID id = UUID.randomUUID();
        assertThat(director.post(
                                theirs.path() + "/shares/new-question",
                                "object",
                                id.toString(),
                                "name",
                                name,
                                "organisation",
                                "school",
                                "purpose",
                                words,
                                "endsOn",
                                inEnd,
                                "phone",
                                "06 12345678")
                        .statusCode())
                .isEqualTo(303);
        return theirs.path() + "/shares/" + id;
    }

    private List<String> points() {
        return db().sql("select access_point from access_log where region_id = :region")
                .param("region", region.id())
                .query(String.class)
                .list();
    }

    private static List<String> marks(String html) {
        return Pattern.compile("name=\"item\" value=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String around(String html, String mark) {
        int at = html.indexOf(mark);
        return html.substring(at, html.indexOf("</label>", at));
    }

    private static List<String> cards(String html) {
        return Pattern.compile("<p class=\"told\">(.*?)</p>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static JdbcClient db() {
        return House.open().asData();
    }
}
