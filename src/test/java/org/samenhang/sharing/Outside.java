package org.samenhang.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samenhang.house.ACase;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What a director makes for people outside a case, and these people coming in by it. */
final class Outside {

    private static final Pattern LINK = Pattern.compile("(/(?:shared|adding)/[0-9a-f]{64})");
    private static final Pattern CODE = Pattern.compile("<b>(\\d{3} \\d{3})</b>");

    private final ACase theirs;
    private final Visitor director;

    Outside(ACase theirs) {
        this.theirs = theirs;
        director = theirs.director().visits();
    }

    /** What is handed over: a link and a code. */
    record Handed(String link, String code) {}

    /** A question to somebody; the address of its page. */
    String question(String name, String words, String... more) {
        return made(
                "new-question",
                more,
                "name",
                name,
                "organisation",
                "school",
                "purpose",
                words,
                "endsOn",
                inTwentyDays(),
                "phone",
                "06 12345678");
    }

    /** A share of the analysis and the agreements; the address of its page. */
    String share(String name, String... more) {
        return made(
                "new-share",
                more,
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
                inTwentyDays(),
                "phone",
                "06 12345678");
    }

    private String made(String kind, String[] more, String... fields) {
        UUID id = UUID.randomUUID();
        List<String> all = new ArrayList<>(List.of("object", id.toString()));
        all.addAll(List.of(fields));
        all.addAll(List.of(more));
        all.addAll(List.of("whereabouts", "nobody"));
        assertThat(director.post(theirs.path() + "/shares/" + kind, all.toArray(String[]::new))
                        .statusCode())
                .as(kind)
                .isEqualTo(303);
        return theirs.path() + "/shares/" + id;
    }

    /** Makes the link and its code. */
    Handed send(String page) {
        String sent = director.post(page + "/sending", "codeBy", "phone").body();
        return new Handed(first(LINK, sent), first(CODE, sent));
    }

    /** Somebody who came in by the link of this page. */
    Visitor enters(String page) {
        Handed handed = send(page);
        Visitor visitor = Visitor.stranger();
        assertThat(visitor.post(handed.link(), "code", handed.code()).statusCode())
                .isEqualTo(303);
        return visitor;
    }

    /** Adds a piece without seeing anything. */
    UUID adds(Visitor visitor, String text, String when) {
        UUID id = UUID.randomUUID();
        assertThat(visitor.post(
                                "/adding/pieces",
                                "piece",
                                id.toString(),
                                "text",
                                text,
                                "when",
                                when,
                                "kind",
                                "observation")
                        .statusCode())
                .as(text)
                .isEqualTo(303);
        return id;
    }

    private static String inTwentyDays() {
        return House.open().today().plusDays(20).toString();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
