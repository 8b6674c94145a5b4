package org.samenhang.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

/**
 * A teacher is asked something, tells it and sees nothing; the team takes in what she told; what came of it is shared with somebody else, and
 * taken back. Each page on a desk and on a phone.
 */
class OutsiderStoryTest {

    private static final String[] OF_THE_FILE = {
        "Noor", "Marieke", "Bos", "buiten komt", "Elke dinsdag bellen", "Zij piekert veel"
    };

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);
    private final ARegion.Somebody mother = theirs.parent("Marieke Bos");
    private final ARegion.Somebody expert = theirs.expert("Lena");

    @Test
    void anOutsiderAddsAndAnotherReadsWhatWasChosen() {
        UUID worry = statement("Zij piekert veel");
        assertThat(theirs.director()
                        .visits()
                        .post(
                                theirs.path() + "/agreements",
                                "text",
                                "Elke dinsdag bellen",
                                "whoText",
                                "School",
                                "visibleTo",
                                "all")
                        .statusCode())
                .isEqualTo(303);
        try (Reader director = Reader.of(theirs.director());
                Reader teacher = Reader.stranger();
                Reader team = Reader.of(expert);
                Reader carer = Reader.stranger()) {
            Outside.Handed question = asks(director);
            tells(teacher, question);
            becomesAStatement(team);
            becomesAFact(team);
            look(teacher.to("/adding"), "outsider-settled");
            assertThat(teacher.page().getByText("Het team heeft dit bekeken.").count())
                    .isEqualTo(2);
            seesNothing(teacher);
            assertThat(mother.visits().get(theirs.path() + "/timeline").body())
                    .contains("Zij ging elke dag naar de bakkerij", "verteld door Juf Ans, school");

            arrow(statementId("Zij lacht als zij mag tekenen"), worry);
            Outside.Handed share = shares(director);
            reads(carer, share);
            withdraws(director);
            look(carer.to("/shared"), "outsider-withdrawn");
            assertThat(text(carer))
                    .contains("Deze link werkt niet meer", "delen gestopt")
                    .doesNotContain("Zij lacht");
            look(carer.to(share.link()), "outsider-door-shut");
            assertThat(text(carer)).contains("Deze link werkt niet meer");
        }
    }

    private Outside.Handed asks(Reader director) {
        look(director.to(theirs.path() + "/shares"), "outsider-shares");
        press(director, AriaRole.LINK, "Iemand iets vragen");
        look(director, "outsider-asking");
        fill(director, "name", "Juf Ans");
        fill(director, "organisation", "school");
        fill(director, "purpose", "Wat ziet u als het goed gaat?");
        fill(director, "phone", "06 12345678");
        press(director, AriaRole.BUTTON, "Verder naar wat zij zien");
        look(director, "outsider-question");
        return hands(director);
    }

    private void tells(Reader teacher, Outside.Handed question) {
        comesIn(teacher, question);
        look(teacher, "outsider-adding");
        assertThat(text(teacher)).contains("Wat ziet u als het goed gaat?");
        adds(teacher, "Zij lacht als zij mag tekenen", "");
        adds(teacher, "Zij ging elke dag naar de bakkerij", "mei 2024");
        look(teacher, "outsider-added");
        assertThat(text(teacher)).contains("Zij lacht als zij mag tekenen", "Zij ging elke dag naar de bakkerij");
        seesNothing(teacher);
        for (String elsewhere :
                List.of(theirs.path(), theirs.path() + "/analysis", theirs.path() + "/shares", "/shared", "/work")) {
            teacher.to(elsewhere);
            assertThat(teacher.page().content()).as(elsewhere).doesNotContain(OF_THE_FILE);
        }
    }

    private void becomesAStatement(Reader team) {
        opens(team, "Zij lacht als zij mag tekenen");
        look(team, "outsider-addition");
        team.page().locator("select[name=sphere]").selectOption("school");
        team.page().locator("input[name=effect][value=helps]").check();
        team.page().locator("input[name=visibleTo][value=all]").check();
        press(team, AriaRole.BUTTON, "Opnemen");
        look(team, "outsider-taken-in");
        assertThat(text(team)).contains("Opgenomen in de analyse");
    }

    private void becomesAFact(Reader team) {
        opens(team, "Zij ging elke dag naar de bakkerij");
        press(team, AriaRole.LINK, "Kies wat het is");
        look(team, "outsider-kinds");
        team.page().locator("a[href$='kind=school']").click();
        look(team, "outsider-fact");
        assertThat(team.page().locator("[name=from]").inputValue()).isEqualTo("mei 2024");
        fill(team, "from", "ergens in mei");
        press(team, AriaRole.BUTTON, "Op de tijdlijn zetten");
        look(team, "outsider-fact-wrong");
        assertThat(team.page().locator("[name=from]").inputValue()).isEqualTo("ergens in mei");
        fill(team, "from", "mei 2024");
        team.page().locator("input[name=kind][value=day_activity]").check();
        team.page().locator("input[name=visible_to][value=all]").check();
        press(team, AriaRole.BUTTON, "Op de tijdlijn zetten");
        look(team, "outsider-on-timeline");
        assertThat(text(team)).contains("Het staat op de tijdlijn, met wie het vertelde.");
    }

    private Outside.Handed shares(Reader director) {
        director.to(theirs.path() + "/shares");
        press(director, AriaRole.LINK, "Iets delen");
        look(director, "outsider-sharing");
        fill(director, "name", "Anna Jansen");
        fill(director, "purpose", "Samen verder helpen");
        director.page().locator("input[name=ground][value=involved]").check();
        fill(director, "reason", "Zij begint maandag");
        director.page().locator("input[name=parts][value=analysis]").check();
        fill(director, "phone", "06 12345678");
        press(director, AriaRole.BUTTON, "Verder naar wat zij zien");
        look(director, "outsider-share");
        press(director, AriaRole.LINK, "Bekijk precies de pagina die zij krijgen");
        look(director, "outsider-share-preview");
        assertThat(text(director)).contains("Zo ziet Anna Jansen het");
        assertThat(director.page().locator("svg.pic-analysis .pic-arrow").count())
                .isOne();
        director.page().goBack();
        return hands(director);
    }

    private void reads(Reader carer, Outside.Handed share) {
        comesIn(carer, share);
        look(carer, "outsider-shared");
        assertThat(carer.page().locator("svg.pic-analysis").textContent())
                .contains("Zij lacht als zij mag", "Zij piekert veel");
        assertThat(carer.page().locator("svg.pic-analysis .pic-arrow").count()).isOne();
        assertThat(text(carer)).doesNotContain("Elke dinsdag bellen", "Noor", "Bos", "bakkerij");
        Page.WaitForDownloadOptions patient = new Page.WaitForDownloadOptions();
        Path paper = carer.page()
                .waitForDownload(patient, () -> press(carer, AriaRole.LINK, "Als document opslaan"))
                .path();
        assertThat(paper.toFile().length()).isGreaterThan(1000);
    }

    private void withdraws(Reader director) {
        press(director, AriaRole.BUTTON, "Nu stoppen");
        look(director, "outsider-stopped");
        assertThat(text(director)).contains("Gestopt. De link opent niets meer.");
    }

    private void opens(Reader team, String piece) {
        team.to(theirs.path() + "/shares");
        team.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bekijken " + piece))
                .click();
    }

    /** The link and the code are on the page once. */
    private static Outside.Handed hands(Reader director) {
        press(director, AriaRole.BUTTON, "Link en code maken");
        look(director, "outsider-handed");
        String page = director.page().content();
        return new Outside.Handed(
                first("(/(?:shared|adding)/[0-9a-f]{64})", page), first("<b>(\\d{3} \\d{3})</b>", page));
    }

    private static void comesIn(Reader stranger, Outside.Handed handed) {
        look(stranger.to(handed.link()), "outsider-door");
        assertThat(stranger.page().content()).doesNotContain(OF_THE_FILE);
        fill(stranger, "code", "12");
        press(stranger, AriaRole.BUTTON, "Verder");
        look(stranger, "outsider-door-wrong");
        fill(stranger, "code", handed.code());
        press(stranger, AriaRole.BUTTON, "Verder");
    }

    private static void adds(Reader teacher, String text, String when) {
        fill(teacher, "text", text);
        fill(teacher, "when", when);
        press(teacher, AriaRole.BUTTON, "Versturen");
        assertThat(text(teacher)).contains("Dank je wel");
    }

    private static void seesNothing(Reader teacher) {
        assertThat(teacher.page().content()).doesNotContain(OF_THE_FILE);
    }

    /** No barrier on a desk, nor on a phone. */
    private static void look(Reader reader, String name) {
        reader.page().waitForLoadState();
        reader.findsNoBarrier();
        reader.page().setViewportSize(360, 740);
        reader.findsNoBarrier().picture(name);
        reader.page().setViewportSize(1280, 900);
    }

    private static void press(Reader reader, AriaRole role, String name) {
        reader.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void fill(Reader reader, String name, String value) {
        reader.page()
                .locator("input[name=" + name + "], textarea[name=" + name + "]")
                .fill(value);
    }

    private static String text(Reader reader) {
        return reader.page().locator("body").innerText();
    }

    private UUID statement(String text) {
        assertThat(theirs.director()
                        .visits()
                        .post(
                                theirs.path() + "/analysis/statements",
                                "text",
                                text,
                                "sphere",
                                "youth",
                                "effect",
                                "hinders")
                        .statusCode())
                .isEqualTo(303);
        return statementId(text);
    }

    private UUID statementId(String text) {
        return House.open()
                .asData()
                .sql("select id from statement where case_id = :case and text = :text")
                .param("case", theirs.id())
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    private void arrow(UUID from, UUID to) {
        assertThat(theirs.director()
                        .visits()
                        .post(
                                theirs.path() + "/analysis/links",
                                "from",
                                from.toString(),
                                "to",
                                to.toString(),
                                "sign",
                                "-")
                        .statusCode())
                .isEqualTo(303);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
