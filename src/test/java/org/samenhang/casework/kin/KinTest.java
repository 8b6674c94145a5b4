package org.samenhang.casework.kin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** The family drawn together, a line at a time, and who stands around the youth. */
class KinTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Visitor director = file.director().visits();
    private final Visitor guardian = file.guardian("Gerda Voogd").visits();
    private final Visitor youth = file.youth().visits();

    @Test
    void aFamilyIsDrawnALineAtATime() {
        assertThat(director.post(file.path() + "/kin/start").statusCode()).isEqualTo(303);
        add(guardian, "Oma Griet", "mother", "Mama", "all");
        add(guardian, "Mama", "mother", "Kleintje", "professionals");
        String page = guardian.get(file.path() + "/kin").body();
        assertThat(page)
                .contains("<svg", "pic-genogram", "Oma Griet is moeder van Mama.", "Mama is moeder van Kleintje.");
        assertThat(youth.get(file.path() + "/kin").body())
                .as("who is not for the youth is not there, and no line to them")
                .contains("Oma Griet")
                .doesNotContain("Kleintje");
        assertThat(add(guardian, "Mama", "mother", "Oma Griet", "all").statusCode())
                .as("nobody is their own grandmother")
                .isEqualTo(422);
        assertThat(add(guardian, "", "mother", "Mama", "all").body()).contains("Schrijf op wie.");
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/kin").findsNoBarrier();
            phone.to(first(page, "/kin/ties/")).findsNoBarrier();
            phone.to(file.path() + "/network").findsNoBarrier();
        }
    }

    /** After what was done the keyboard goes on where one was, and a menu that is left hides nothing. */
    @Test
    void whoComesByKeyboardGoesOnWhereTheyWere() {
        try (Reader phone = Reader.onPhone(file.parent("Samira"))) {
            Page page = phone.to(file.path() + "/network").page();
            page.getByLabel("Wie", new Page.GetByLabelOptions().setExact(true)).fill("Buurvrouw Els");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            page.waitForURL("**?done=network.added#add");
            PlaywrightAssertions.assertThat(page.locator(".flash")).isFocused();
            PlaywrightAssertions.assertThat(page.locator(".flash + #add")).isVisible();
            PlaywrightAssertions.assertThat(page.locator(".flash")).isInViewport();
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.getByLabel("Wie", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
            page.locator(".account summary").focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".account-panel")).isVisible();
            int stops = page.locator(".account-panel :is(a, button):visible").count();
            for (int stop = 0; stop < stops; stop++) {
                page.keyboard().press("Tab");
                PlaywrightAssertions.assertThat(page.locator(".account-panel")).isVisible();
            }
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator(".account-panel")).isHidden();
        }
    }

    @Test
    void aLineEndsWithADayAndIsPutRightByOneAtATime() {
        add(guardian, "Mama", "married", "Peter", "all");
        String tie = first(guardian.get(file.path() + "/kin").body(), "/kin/ties/");
        String[] ended = {
            "version", "0", "kind", "divorced", "fromYear", "2008", "untilOn", "2019-05-01", "visibleTo", "all"
        };
        assertThat(guardian.post(tie, ended).statusCode()).isEqualTo(303);
        assertThat(guardian.get(file.path() + "/kin").body())
                .contains("Mama is gescheiden van Peter (sinds 2008, tot 1 mei 2019).", "gescheiden</text>");
        HttpResponse<String> second = guardian.post(tie, ended);
        assertThat(second.statusCode()).isEqualTo(409);
        ended[5] = "2022";
        ended[1] = "1";
        assertThat(guardian.post(tie, ended).statusCode())
                .as("ended before it began")
                .isEqualTo(422);
        assertThat(guardian.post(tie + "/removal").statusCode()).isEqualTo(303);
        assertThat(guardian.get(file.path() + "/kin").body()).doesNotContain("gescheiden van Peter");
    }

    @Test
    void whoIsHeldByLinesOfOthersStays() {
        add(director, "Mama", "mother", "Kleintje", "all");
        add(guardian, "Oma", "close", "Mama", "all");
        String mama = personOf("Mama");
        assertThat(director.post(mama + "/removal").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=kin.held"));
        String page = director.get(file.path() + "/kin").body();
        assertThat(page).contains("Oma heeft een hechte band met Mama.").doesNotContain("Mama is moeder van Kleintje.");
        guardian.post(first(page, "/kin/ties/") + "/removal");
        assertThat(director.post(mama + "/removal").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=kin.removed"));

        String object = java.util.UUID.randomUUID().toString();
        guardian.post(
                file.path() + "/network",
                "object",
                object,
                "name",
                "Buurvrouw",
                "area",
                "friends",
                "nearness",
                "1",
                "visibleTo",
                "all");
        String around = file.path() + "/network/" + object + "/removal";
        assertThat(director.post(around).headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=network.held"));
        assertThat(guardian.post(around).headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=network.removed"));
    }

    private String personOf(String name) {
        return file.path() + "/kin/people/"
                + org.samenhang.house.House.open()
                        .asData()
                        .sql("select id::text from kin where case_id = :case and name = :name")
                        .param("case", file.id())
                        .param("name", name)
                        .query(String.class)
                        .single();
    }

    @Test
    void whatTheFamilyDrawsIsForThemAndTheTeamUntilItIsOpened() {
        add(youth, "Bram", "close", "Oom Jan", "all");
        String own = youth.get(file.path() + "/kin").body();
        assertThat(own).contains("Bram heeft een hechte band met Oom Jan.");
        assertThat(director.get(file.path() + "/kin").body()).contains("Oom Jan");
        assertThat(guardian.get(file.path() + "/kin").body()).doesNotContain("Oom Jan");
        assertThat(guardian.get(first(own, "/kin/ties/")).statusCode()).isEqualTo(404);
        assertThat(director.get(file.path() + "/network").body()).contains("Er staat nog niemand op");
        String member = file.path() + "/network";
        youth.post(
                member,
                "object",
                UUID.randomUUID().toString(),
                "name",
                "Juf Ilse",
                "area",
                "day",
                "nearness",
                "1",
                "gives",
                "een knikje");
        assertThat(youth.get(member).body()).contains("pic-network", "Juf Ilse", "geeft: een knikje");
        assertThat(guardian.get(member).body()).doesNotContain("Juf Ilse");
        String one = first(director.get(member).body(), "/network/");
        assertThat(director.post(
                                one,
                                "version",
                                "0",
                                "name",
                                "Juf Ilse",
                                "area",
                                "day",
                                "nearness",
                                "2",
                                "gives",
                                "een knikje",
                                "visibleTo",
                                "professionals")
                        .statusCode())
                .isEqualTo(303);
        assertThat(guardian.get(member).body()).contains("Juf Ilse");
    }

    private HttpResponse<String> add(Visitor visitor, String one, String kind, String other, String visibleTo) {
        return visitor.post(
                file.path() + "/kin",
                "object",
                UUID.randomUUID().toString(),
                "one",
                one,
                "kind",
                kind,
                "other",
                other,
                "visibleTo",
                visibleTo);
    }

    private String first(String page, String under) {
        Matcher found = Pattern.compile(Pattern.quote(file.path() + under) + "[0-9a-f-]{36}")
                .matcher(page);
        assertThat(found.find()).as(under).isTrue();
        return found.group();
    }
}
