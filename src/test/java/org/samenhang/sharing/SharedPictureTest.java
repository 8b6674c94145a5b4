package org.samenhang.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The picture in a share: of the statements that go along and the arrows between them, and of nothing else. */
class SharedPictureTest {

    private static final Pattern SVG = Pattern.compile("<svg[^>]*pic-analysis.*?</svg>", Pattern.DOTALL);
    private static final Pattern ARROW =
            Pattern.compile("data-from=\"([^\"]+)\" data-to=\"([^\"]+)\" data-sign=\"(.)\"");

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final ARegion.Somebody father = theirs.parent("Ruud Vos");
    private final Visitor director = theirs.director().visits();
    private final Outside outside = new Outside(theirs);
    private final UUID worry = statement("Zij piekert veel", "youth", "hinders", "all", null);
    private final UUID sleep = statement("Zij slaapt slecht", "youth", "hinders", "all", null);
    private final UUID school = statement("De klas is druk", "school", "hinders", "all", null);

    @Test
    void itDrawsWhatGoesAlongAndNothingElse() {
        theirs.shields(mother, father);
        UUID closed = statement("Alleen voor wie hier werkt", "care", "hinders", "professionals", null);
        UUID hidden = statement("Zij wonen bij Zonnehoek", "family", "helps", "all", mother.id());
        arrow(worry, sleep, "+");
        arrow(school, worry, "-");
        arrow(closed, sleep, "+");
        arrow(hidden, worry, "-");
        String share = outside.share("Anna Jansen");
        String preview = picture(director.get(share + "/preview").body());
        Outside.Handed handed = outside.send(share);
        Visitor reader = Visitor.stranger();
        reader.post(handed.link(), "code", handed.code());

        String page = reader.get("/shared").body();
        String seen = picture(page);
        assertThat(seen).isEqualTo(preview).contains("Zij piekert veel", "Zij slaapt slecht", "De klas is druk");
        assertThat(page)
                .doesNotContain("Alleen voor wie hier werkt", "Zonnehoek", "niet meer buiten komt")
                .doesNotContain(worry.toString(), sleep.toString(), school.toString())
                .contains("Zij piekert veel → Zij slaapt slecht");
        assertThat(arrows(seen)).containsExactlyInAnyOrder("s1 s2 +", "s3 s1 -");
        String paper = paper(reader);
        assertThat(paper)
                .contains("Wat werkt op wat", "Zij piekert veel")
                .doesNotContain("Alleen voor wie hier werkt", "Zonnehoek");

        // it stays what it was, and shrinks with what is taken back
        arrow(sleep, school, "+");
        assertThat(arrows(picture(reader.get("/shared").body())))
                .as("drawn later, so not shared")
                .containsExactlyInAnyOrder("s1 s2 +", "s3 s1 -");
        director.post(
                theirs.path() + "/visibility/statement/" + school,
                "was",
                "all",
                "visibleTo",
                "team",
                "whereabouts",
                "nobody",
                "why",
                "toch niet");
        String less = reader.get("/shared").body();
        assertThat(less).doesNotContain("De klas is druk");
        assertThat(arrows(picture(less))).containsExactly("s1 s2 +");
        db().sql("update link set withdrawn_at = now() where case_id = :case")
                .param("case", theirs.id())
                .update();
        assertThat(arrows(picture(reader.get("/shared").body()))).isEmpty();

        director.post(share + "/withdrawal");
        assertThat(reader.get("/shared").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsSharedStandsInTheOrderOfTheAnalysis() {
        for (int more = 0; more < 6; more++) {
            statement("Dan komt nummer " + more, "youth", "hinders", "all", null);
        }
        String share = outside.share("Anna Jansen");
        String preview = director.get(share + "/preview").body();
        String said = preview.replaceAll("(?s)<svg.*?</svg>", "");
        assertThat(java.util.stream.IntStream.range(0, 6)
                        .mapToObj(more -> said.indexOf("Dan komt nummer " + more))
                        .toList())
                .allMatch(at -> at > 0)
                .isSorted();
    }

    @Test
    void aStatementThatIsLeftOutIsNotDrawn() {
        arrow(worry, sleep, "+");
        arrow(school, worry, "+");
        String share = outside.share("Anna Jansen");
        director.post(
                share + "/items",
                "item",
                "picture:analysis",
                "item",
                "statement:" + worry,
                "item",
                "statement:" + sleep);
        String preview = director.get(share + "/preview").body();
        assertThat(preview).doesNotContain("De klas is druk");
        assertThat(arrows(picture(preview))).containsExactly("s1 s2 +");
        assertThat(director.get(share).body()).contains("De tekening van deze uitspraken");
        Visitor reader = outside.enters(share);
        assertThat(picture(reader.get("/shared").body())).isEqualTo(picture(preview));
        assertThat(paper(reader)).doesNotContain("De klas is druk");
    }

    @Test
    void thePictureCanBeLeftOutItself() {
        arrow(worry, sleep, "+");
        String share = outside.share("Anna Jansen");
        director.post(share + "/items", "item", "statement:" + worry, "item", "statement:" + sleep);
        Visitor reader = outside.enters(share);
        String page = reader.get("/shared").body();
        assertThat(page).contains("Zij piekert veel").doesNotContain("Wat werkt op wat", "pic-analysis");
        assertThat(paper(reader)).contains("Zij piekert veel").doesNotContain("Wat werkt op wat");
    }

    @Test
    void whoCameInByAnotherLinkDrawsNothing() {
        arrow(worry, sleep, "+");
        String share = outside.share("Anna Jansen");
        outside.send(share);
        String only = outside.share("Piet");
        director.post(only + "/items", "item", "statement:" + worry);
        assertThat(outside.enters(only).get("/shared").body()).doesNotContain("pic-analysis", "Zij slaapt slecht");
        Visitor asked = outside.enters(outside.question("Juf Ans", "Hoe gaat het?"));
        assertThat(asked.get("/adding").body()).doesNotContain("pic-analysis", "Zij piekert veel");
        assertThat(asked.get("/shared").statusCode()).isEqualTo(404);
    }

    private UUID statement(
            String text,
            String sphere,
            String effect,
            String visibleTo,
            @org.jspecify.annotations.Nullable UUID whereabouts) {
        UUID id = UUID.randomUUID();
        db().sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, visible_to, whereabouts_of, by_person, position)
                        select :id, :region, :case, :text, :sphere, :effect, :visible, :whereabouts, :by,
                               1 + (select count(*) from statement where case_id = :case)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", theirs.id())
                .param("text", text)
                .param("sphere", sphere)
                .param("effect", effect)
                .param("visible", visibleTo)
                .param("whereabouts", whereabouts)
                .param("by", theirs.director().id())
                .update();
        return id;
    }

    private void arrow(UUID from, UUID to, String sign) {
        db().sql("""
                        insert into link (region_id, case_id, from_id, to_id, sign, by_person)
                        values (:region, :case, :from, :to, :sign, :by)
                        """)
                .param("region", region.id())
                .param("case", theirs.id())
                .param("from", from)
                .param("to", to)
                .param("sign", sign)
                .param("by", theirs.director().id())
                .update();
    }

    private static String picture(String page) {
        Matcher svg = SVG.matcher(page);
        assertThat(svg.find()).as("a picture").isTrue();
        return svg.group();
    }

    private static List<String> arrows(String svg) {
        return ARROW.matcher(svg)
                .results()
                .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3))
                .toList();
    }

    private static String paper(Visitor reader) {
        return new Walk.Answer(
                        200,
                        "application/pdf",
                        reader.getBytes("/shared/document.pdf").body())
                .text();
    }

    private static JdbcClient db() {
        return House.open().asData();
    }
}
