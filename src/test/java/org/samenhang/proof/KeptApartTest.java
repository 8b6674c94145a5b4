package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;

/**
 * A mother whose whereabouts are shielded and the father of her children use the same case, each in a browser. What she says and where she is
 * reaches him in no output, and nothing tells him that something is kept from him.
 */
class KeptApartTest {

    /** Each stands in one kind of thing that can give her away. */
    private static final List<String> SECRETS = List.of(
            "Winsum",
            "Zonnehoek",
            "Bloemhof",
            "Lauwerszaal",
            "Kolibri",
            "Merelhuis",
            "Waterlelie",
            "Toverfluit",
            "Eikelaar",
            "Sperwerschool",
            // whatever she writes can tell where she is, also once it is weighed
            "Hij zingt mooi");

    private static final List<String> SHADOWS =
            List.of("afgescherm", "afscherm", "shield", "geheim", "verborgen", "hidden_from");

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final ARegion.Somebody father = theirs.parent("Ruud Vos");
    private final Visitor director = theirs.director().visits();
    private final String her = mother.id().toString();

    @Test
    void heLearnsNothing() {
        try (Overheard overheard = new Overheard()) {
            theDirectorShieldsHer();
            String meeting = whatCanGiveHerAway();
            sheWrites();
            List<String> his = heReads(meeting);
            his.forEach(said -> {
                SECRETS.forEach(secret -> assertThat(said).doesNotContainIgnoringCase(secret));
                SHADOWS.forEach(
                        shadow -> assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain(shadow));
            });
            assertThat(String.join("\n", his))
                    .as("what is for him")
                    .contains("Elke dinsdag bellen", "Vriendelijk van de juf");
            SECRETS.forEach(secret -> assertThat(overheard.said())
                    .as("the log of the application")
                    .doesNotContain(secret));
        }
        String hers = String.join(
                "\n",
                Walk.of(mother.visits(), theirs.path(), "/meetings").answers().values().stream()
                        .map(Walk.Answer::text)
                        .toList());
        assertThat(hers)
                .contains(SECRETS.stream()
                        .filter(secret -> !secret.equals("Winsum"))
                        .toList());
    }

    private void theDirectorShieldsHer() {
        try (Reader reader = Reader.of(theirs.director())) {
            Page page = reader.to(theirs.path() + "/shieldings/new").page();
            page.locator("[name=subject]").selectOption(her);
            page.locator("[name=from]").selectOption(father.id().toString());
            page.locator("[name=reason]").fill("Zij is niet veilig als hij weet waar zij is");
            page.locator("main form button[type=submit], main form button:not([type])")
                    .last()
                    .click();
            assertThat(reader.to(theirs.path() + "/people").page().content()).contains("Zij is niet veilig");
        }
    }

    /** The director writes down, for everybody in the case, what tells where she is. */
    private String whatCanGiveHerAway() {
        post(
                "/people/" + her + "/contacts",
                "object",
                UUID.randomUUID().toString(),
                "kind",
                "address",
                "value",
                "Winsum 3");
        post(
                "/agreements",
                "id",
                UUID.randomUUID().toString(),
                "text",
                "Elke dinsdag bellen",
                "whoText",
                "School",
                "visibleTo",
                "all",
                "whereabouts",
                "nobody");
        post(
                "/agreements",
                "id",
                UUID.randomUUID().toString(),
                "text",
                "Ophalen bij de Zonnehoek",
                "whoText",
                "School",
                "visibleTo",
                "all",
                "whereabouts",
                her);
        post(
                "/timeline",
                "id",
                UUID.randomUUID().toString(),
                "fact",
                "good",
                "from",
                "2026",
                "text",
                "Samen in de Bloemhof",
                "visible_to",
                "all",
                "whereabouts_of",
                her);
        post(
                "/timeline",
                "id",
                UUID.randomUUID().toString(),
                "fact",
                "good",
                "from",
                "2026",
                "text",
                "Vriendelijk van de juf",
                "visible_to",
                "all",
                "whereabouts_of",
                "nobody");
        post("/analysis/statements", "text", "Bij de Eikelaar is rust", "sphere", "family", "effect", "helps");
        String statement = House.open()
                .asData()
                .sql("select id::text from statement where case_id = :case")
                .param("case", theirs.id())
                .query(String.class)
                .single();
        post(
                "/visibility/statement/" + statement,
                "was",
                "all",
                "visibleTo",
                "all",
                "whereabouts",
                her,
                "why",
                "het verraadt waar zij is");
        String meeting = UUID.randomUUID().toString();
        House.open()
                .asData()
                .sql("update person set email = id || '@example.org' where id in (:mother, :father)")
                .param("mother", mother.id())
                .param("father", father.id())
                .update();
        post(
                "/meetings",
                "id",
                meeting,
                "day",
                House.open().today().plusDays(96).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Lauwerszaal",
                "purpose",
                "Met haar kijken",
                "people",
                her);
        director.post("/meetings/" + meeting + "/invitations");
        director.post(
                "/meetings/" + meeting + "/lines",
                "line",
                UUID.randomUUID().toString(),
                "text",
                "Zij komt uit de Bloemhof",
                "visible",
                "all",
                "whereabouts",
                her);
        UUID share = UUID.randomUUID();
        post(
                "/shares/new-share",
                "object",
                share.toString(),
                "name",
                "Juf van de Sperwerschool",
                "organisation",
                "",
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
                House.open().today().plusDays(30).toString(),
                "phone",
                "0612345678",
                "whereabouts",
                her);
        String sent = director.post(theirs.path() + "/shares/" + share + "/sending", "codeBy", "phone")
                .body();
        Visitor teacher = Visitor.stranger();
        teacher.post(first("(/shared/[0-9a-f]{64})", sent), "code", first("<b>(\\d{3} \\d{3})</b>", sent));
        String shared = teacher.get("/shared").body();
        assertThat(shared).contains("Elke dinsdag bellen");
        SECRETS.stream()
                .filter(secret -> !secret.startsWith("Sperwer"))
                .forEach(secret -> assertThat(shared).doesNotContain(secret));
        return meeting;
    }

    /** She writes, on her phone, what is hers to write. One piece of it is weighed: that one he may read. */
    private void sheWrites() {
        try (Reader phone = Reader.onPhone(mother)) {
            Page page = phone.to(theirs.path() + "/words/story").page();
            page.locator("textarea[name=text]").fill("Sinds wij in het Merelhuis zijn slaapt zij.");
            page.locator("main form button").last().click();
            page.waitForLoadState();
            phone.to(theirs.path() + "/words/story");
            page.locator("textarea[name=text]").fill("Hij zingt mooi als hij kookt.");
            page.locator("main form button").last().click();
            page.waitForLoadState();
            phone.to(theirs.path() + "/timeline/new?kind=good");
            page.locator("textarea[name=text]").fill("De dag bij de Kolibri");
            page.locator("[name=from]").fill("mei 2026");
            page.locator("main form button").last().click();
            page.waitForLoadState();
            assertThat(phone.to(theirs.path() + "/timeline").page().content())
                    .contains("De dag bij de Kolibri", "Alleen jij en het team lezen dit");
            phone.fits().picture("kept-apart-mother");
        }
        Visitor hers = mother.visits();
        hers.post(theirs.path() + "/messages/" + her, "text", "Ik ben nu bij de Waterlelie");
        hers.post(
                theirs.path() + "/trusted",
                "name",
                "Nel van de Toverfluit",
                "relation",
                "buurvrouw",
                "reach",
                "aanbellen");
        String story = House.open()
                .asData()
                .sql("select id::text from own_words where case_id = :case and text like 'Hij zingt%'")
                .param("case", theirs.id())
                .query(String.class)
                .single();
        String weighing = director.get(theirs.path() + "/weighing").body();
        assertThat(weighing).contains("De dag bij de Kolibri", "Sinds wij in het Merelhuis");
        post("/weighing/words/" + story, "decision", "all", "reason", "Dit is mooi om te lezen");
    }

    /** All that his browser receives, page by page, and all that is to be found beside it. */
    private List<String> heReads(String meeting) {
        List<String> received = new ArrayList<>();
        try (Reader phone = Reader.onPhone(father)) {
            List<Response> responses = new ArrayList<>();
            phone.page().onResponse(responses::add);
            for (String page : List.of(
                    "",
                    "/timeline",
                    "/analysis",
                    "/agreements",
                    "/words",
                    "/words/story",
                    "/who",
                    "/log",
                    "/rights",
                    "/consents",
                    "/meetings",
                    "/messages",
                    "/sharing-wishes",
                    "/closing")) {
                phone.to(theirs.path() + page).fits();
                phone.page().waitForLoadState();
                received.add(phone.page().content());
            }
            phone.to(theirs.path() + "/timeline").picture("kept-apart-father-timeline");
            phone.to(theirs.path()).picture("kept-apart-father");
            phone.to("/meetings/" + meeting);
            received.add(phone.page().content());
            responses.forEach(response -> received.add(response.url() + response.headers()));
        }
        Visitor his = father.visits();
        Map<String, Walk.Answer> walked = new LinkedHashMap<>(Walk.of(
                        his,
                        "/",
                        theirs.path(),
                        theirs.path() + "/documents/file?for=self",
                        theirs.path() + "/copy.pdf")
                .answers());
        assertThat(walked).hasSizeGreaterThan(15);
        walked.forEach((path, answer) -> received.add(path + "\n" + answer.text()));
        for (String path : List.of(
                theirs.path() + "/documents/file?for=self",
                theirs.path() + "/copy.pdf",
                theirs.path() + "/people/" + her)) {
            HttpResponse<byte[]> sent = his.getBytes(path);
            received.add(Sent.words(sent));
        }
        // as the director is shown that he sees it
        String asHim = theirs.path() + "/as/" + father.id();
        for (String page : List.of("", "/timeline", "/analysis", "/agreements", "/words", "/who")) {
            received.add(director.get(asHim + page).body().replaceAll("(?s)^.*?<main", "<main"));
        }
        Searched searched = Searched.by(his, theirs.id(), walked.keySet(), SECRETS);
        assertThat(searched.found()).as("what a word of hers finds him").isEmpty();
        assertThat(searched.answered()).contains("/cases?q").hasSizeGreaterThan(5);
        assertThat(Searched.finds(director, theirs.id(), "/cases", "q", "Noor"))
                .as("a word that finds something is noticed")
                .isTrue();
        // the same answer for what is kept from him as for what is not there
        assertThat(plain(his.get("/meetings/" + meeting))).isEqualTo(plain(his.get("/meetings/" + UUID.randomUUID())));
        List<String> mail = House.open()
                .asData()
                .sql("select m::text from outgoing_mail m where region_id = :region")
                .param("region", region.id())
                .query(String.class)
                .list();
        assertThat(mail)
                .isNotEmpty()
                .noneMatch(letter -> letter.contains(father.id().toString()));
        SECRETS.forEach(secret -> assertThat(mail).noneMatch(letter -> letter.contains(secret)));
        return received;
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("name=\"_csrf\"[^>]*>", "")
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private void post(String path, String... fields) {
        assertThat(director.post(theirs.path() + path, fields).statusCode())
                .as(path)
                .isEqualTo(303);
    }
}
