package org.samenhang.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What is to be mended has a link to the field, also on a page with more forms that ask the same, and what was typed stays. */
class ErrorLinksTest {

    private static final Pattern ERRORS = Pattern.compile("<div class=\"errors\".*?</div>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Visitor director = file.director().visits();

    @Test
    void aStatementInTwoOrTogetherWithAnother() {
        Table table = new Table(region, file);
        String here = file.path() + "/analysis/statements/" + table.statement("Niemand vraagt iets", "care", "hinders");
        table.statement("Iedereen wacht", "care", "hinders");
        for (String way : new String[] {"/wording", "/split", "/merging"}) {
            leadsToItsFields(director.post(here + way, "text", "", "version", "0"));
        }
        leadsToItsFields(director.post(file.path() + "/analysis/statements", "text", "", "sphere", "nergens"));
    }

    @Test
    void anHourOfSomebodysOwnAtAMeeting() {
        ARegion.Somebody mother = file.parent("Samira");
        String meeting = "/meetings/" + UUID.randomUUID();
        director.post(
                file.path() + "/meetings",
                "id",
                meeting.substring(10),
                "day",
                House.open().today().plusDays(9).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Dorpshuis",
                "purpose",
                "Samen kijken",
                "people",
                mother.id().toString());
        String page = director.get(meeting).body();
        String apart = Pattern.compile("action=\"([^\"]+/apart)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = director.post(
                apart,
                "day",
                House.open().today().plusDays(66).toString(),
                "time",
                "half drie",
                "place",
                "Bij haar thuis");
        leadsToItsFields(answer);
        assertThat(answer.body()).contains("value=\"half drie\"").contains("value=\"Bij haar thuis\"");
        String seat = apart.substring(0, apart.lastIndexOf('/')).substring(meeting.length() + 8);
        HttpResponse<String> line = director.post(
                meeting + "/lines", "line", UUID.randomUUID().toString(), "text", "", "way", "consent", "with", seat);
        leadsToItsFields(line);
        assertThat(line.body()).containsPattern("value=\"" + seat + "\"[^>]* checked");
    }

    private static void leadsToItsFields(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        String errors = ERRORS.matcher(answer.body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        assertThat(LINK.matcher(errors).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(answer.body()).containsOnlyOnce("id=\"" + field + "\""));
    }
}
