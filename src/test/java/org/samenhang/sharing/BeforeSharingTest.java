package org.samenhang.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What who shares reads first, what the forms ask for, what comes back on the work list, and what is true for the outsider. */
class BeforeSharingTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final Visitor director = theirs.director().visits();
    private final Outside outside = new Outside(theirs);

    @Test
    void whoSharesFirstReadsWhatTheFamilySaidAboutIt() {
        assertThat(director.get(theirs.path() + "/shares/new-share").body())
                .contains("Wat het gezin zei over delen", "Niemand van het gezin zei hier iets over");
        mother.visits()
                .post(theirs.path() + "/sharing-wishes/school", "may", "ask_first", "words", "niet over de scheiding");
        mother.visits().post(theirs.path() + "/sharing-wishes/doctor", "may", "no");
        String share = outside.share("Anna Jansen");
        for (String page : List.of(theirs.path() + "/shares/new-share", share)) {
            assertThat(director.get(page).body())
                    .as(page)
                    .contains("Marieke Bos", "School", "Vraag het mij eerst", "niet over de scheiding")
                    .contains("De huisarts of een andere dokter", "Nee, liever niet");
        }
        assertThat(director.get(share + "/preview").body()).doesNotContain("niet over de scheiding");
        Visitor reader = outside.enters(share);
        assertThat(reader.get("/shared").body()).doesNotContain("niet over de scheiding", "Vraag het mij eerst");
        assertThat(reader.getBytes("/shared/document.pdf").statusCode()).isEqualTo(200);
        assertThat(logged()).noneMatch(line -> line.contains("scheiding"));
    }

    @Test
    void anAdditionWaitsOnTheWorkListUntilItIsSettled() {
        assertThat(director.get("/work").body()).doesNotContain("aanvulling van buiten");
        Visitor teacher = outside.enters(outside.question("Juf Ans", "Wat ziet u als het goed gaat?"));
        UUID first = outside.adds(teacher, "Zij lacht als zij mag tekenen", "");
        UUID second = outside.adds(teacher, "Op maandag is zij stil", "");
        House.open()
                .asData()
                .sql("update outside_piece set added_at = now() - interval '9 days' where id = :id")
                .param("id", first)
                .update();
        for (String page : List.of("/work", theirs.path())) {
            assertThat(director.get(page).body())
                    .as(page)
                    .contains("2 aanvullingen van buiten", theirs.path() + "/shares")
                    .doesNotContain("Zij lacht als zij mag tekenen");
        }
        mother.visits().post(theirs.path() + "/messages/" + mother.id(), "text", "Kan het gesprek later?");
        String waits = director.get(theirs.path()).body();
        assertThat(waits.indexOf("2 aanvullingen van buiten"))
                .as("what waits longest stands first")
                .isPositive()
                .isLessThan(waits.indexOf("1 nieuw bericht"));
        assertThat(theirs.guardian("Voogd").visits().get(theirs.path()).body())
                .doesNotContain("aanvullingen van buiten");
        setAside(first);
        assertThat(director.get("/work").body()).contains("1 aanvulling van buiten");
        setAside(second);
        for (String page : List.of("/work", theirs.path())) {
            assertThat(director.get(page).body()).as(page).doesNotContain("van buiten");
        }
    }

    @Test
    void theFormsSayWhatTheyAskAndTakeNoTextForAPhoneNumber() {
        for (String kind : List.of("new-share", "new-question")) {
            String blank = director.get(theirs.path() + "/shares/" + kind).body();
            assertThat(blank).as(kind).contains("Telefoonnummer of mailadres: een van beide.");
            assertThat(around(blank, "Telefoonnummer, voor de code")).doesNotContain("niet verplicht");
            HttpResponse<String> text = sent(kind, "zomaar tekst", "");
            assertThat(text.statusCode()).as(kind).isEqualTo(422);
            assertThat(text.body()).contains("Dit is geen telefoonnummer", "value=\"zomaar tekst\"");
            assertThat(sent(kind, "", "").body()).contains("Vul een telefoonnummer of een mailadres in");
            assertThat(sent(kind, "+31 (0)6-1234 5678", "").statusCode())
                    .as(kind)
                    .isEqualTo(303);
            assertThat(sent(kind, "", "anna@example.org").statusCode()).as(kind).isEqualTo(303);
        }
        String share = director.get(theirs.path() + "/shares/new-share").body();
        assertThat(around(share, "Wat gaat mee?")).doesNotContain("niet verplicht");
        assertThat(director.post(
                                theirs.path() + "/shares/new-share",
                                "object",
                                UUID.randomUUID().toString())
                        .body())
                .contains("Kies wat meegaat.");
    }

    @Test
    void whatStandsBeneathIsTrueForWhoReadsIt() {
        House.open()
                .asData()
                .sql("""
                        insert into region_setting (region_id, key, value, ground, decided_on, decided_by)
                        values (:region, 'adviser_phone', '088 123 45 67', 'Bekend', current_date, :by)
                        """)
                .param("region", region.id())
                .param("by", theirs.director().id())
                .update();
        Outside.Handed handed = outside.send(outside.share("Anna Jansen"));
        Visitor reader = Visitor.stranger();
        String door = reader.get(handed.link()).body();
        reader.post(handed.link(), "code", handed.code());
        String shared = reader.get("/shared").body();
        String adding = outside.enters(outside.question("Juf Ans", "Wat ziet u als het goed gaat?"))
                .get("/adding")
                .body();
        for (String page : List.of(door, shared, adding)) {
            assertThat(page)
                    .contains("Wat jij hier leest en schrijft, wordt bijgehouden. Het team kan dat zien.")
                    .doesNotContain("Zo zie je altijd wie er keek", "Jeugdstem");
        }
        assertThat(door).as("before the code is typed").contains("tel:0881234567");
        assertThat(Visitor.stranger()
                        .get("/shared/" + "0123456789abcdef".repeat(4))
                        .body())
                .as("a link that is none")
                .doesNotContain("0881234567");
        assertThat(shared).contains("tel:0881234567");
        assertThat(adding).contains("tel:0881234567");
        assertThat(Visitor.stranger().get("/").body()).doesNotContain("Zo zie je altijd wie er keek");
        assertThat(director.get(theirs.path()).body()).contains("Zo zie je altijd wie er keek");
    }

    private HttpResponse<String> sent(String kind, String phone, String email) {
        return director.post(
                theirs.path() + "/shares/" + kind,
                "object",
                UUID.randomUUID().toString(),
                "name",
                "Anna Jansen",
                "purpose",
                "Samen verder helpen",
                "ground",
                "other",
                "reason",
                "Zij begint maandag",
                "parts",
                "analysis",
                "level",
                "1",
                "endsOn",
                House.open().today().plusDays(20).toString(),
                "phone",
                phone,
                "email",
                email);
    }

    private void setAside(UUID piece) {
        assertThat(director.post(theirs.path() + "/additions/" + piece + "/aside", "why", "Is al bekend")
                        .statusCode())
                .isEqualTo(303);
    }

    private List<String> logged() {
        return House.open()
                .asData()
                .sql("select l::text from access_log l where region_id = :region")
                .param("region", region.id())
                .query(String.class)
                .list();
    }

    private static String around(String page, String words) {
        int at = page.indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return page.substring(at, Math.min(page.length(), at + words.length() + 60));
    }
}
