package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody gets holds exactly what the preview promised: the analysis, seen beforehand with another's eyes, and set on paper for that reader
 * by who directs the case or by the reader; and a share, seen beforehand as its reader will, and opened with the link, on the page and on paper. Tried on cases made by chance: for whom each thing is, and whose whereabouts it tells.
 */
class PromisedTest {

    /** What both the page and the paper say of an analysis. */
    private static final Set<String> ON_PAPER =
            Set.of("statement.text", "priority.text", "passage.text", "analysis.question");

    /** What a share can hold. */
    private static final Set<String> SHARED = Set.of(
            "statement.text",
            "priority.text",
            "passage.text",
            "agreement.text",
            "tailored_help.text",
            "look_back.question");

    private final Mirror mirror = Mirror.ofTheDemo();
    private final Cast cast = Cast.of(mirror, 1);
    private final JdbcClient data = House.open().asData();

    @Test
    void thePaperHoldsWhatThePreviewPromised() {
        Filling.of(cast);
        Marks marks = Marks.in(mirror.region());
        Visitor director = cast.visitor("director");
        String path = "/cases/" + cast.caseFile();
        List<String> wrong = new ArrayList<>();
        Set<Integer> sizes = new TreeSet<>();
        for (int made = 0; made < 4; made++) {
            chance(new Random(7 + made));
            for (String relation : List.of("parent", "parent who may not know", "guardian")) {
                Set<String> promised = on(
                        marks,
                        ON_PAPER,
                        director.get(path + "/as/" + cast.people().get(relation) + "/analysis")
                                .body());
                Set<String> forThem = on(
                        marks,
                        ON_PAPER,
                        Sent.words(director.getBytes(
                                path + "/documents/file?for=" + cast.people().get(relation))));
                Set<String> theirs = on(
                        marks,
                        ON_PAPER,
                        Sent.words(cast.visitor(relation).getBytes(path + "/documents/file?for=self")));
                sizes.add(promised.size());
                compare(wrong, relation + ", case " + made + ", set for them", promised, forThem);
                compare(wrong, relation + ", case " + made + ", their own", promised, theirs);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sizes).as("how much each was promised").hasSizeGreaterThan(2);
        assertThat(sizes.stream().max(Integer::compare))
                .hasValueSatisfying(most -> assertThat(most).isGreaterThan(5));
    }

    @Test
    void theLinkGivesWhatThePreviewPromised() {
        Filling.of(cast);
        Marks marks = Marks.in(mirror.region());
        Visitor director = cast.visitor("director");
        List<String> wrong = new ArrayList<>();
        Set<Integer> sizes = new TreeSet<>();
        Set<String> drawn = new TreeSet<>();
        for (int made = 0; made < 4; made++) {
            chance(new Random(70 + made));
            String share = "/cases/" + cast.caseFile() + "/shares/" + share(director, made % 2 + 1);
            String sent = director.post(share + "/sending", "codeBy", "phone").body();
            Visitor reader = Visitor.stranger();
            reader.post(first("(/shared/[0-9a-f]{64})", sent), "code", first("<b>(\\d{3} \\d{3})</b>", sent));
            for (String when : List.of("as it was made", "after it changed")) {
                String preview = director.get(share + "/preview").body();
                String page = reader.get("/shared").body();
                Set<String> promised = on(marks, SHARED, preview);
                sizes.add(promised.size());
                compare(wrong, made + ", the page, " + when, promised, on(marks, SHARED, page));
                compare(
                        wrong,
                        made + ", the paper, " + when,
                        promised,
                        on(marks, SHARED, Sent.words(reader.getBytes("/shared/document.pdf"))));
                Set<String> picture = on(marks, SHARED, picture(preview));
                drawn.addAll(picture);
                compare(wrong, made + ", the picture, " + when, picture, on(marks, SHARED, picture(page)));
                assertThat(promised).as("what is drawn is told too").containsAll(picture);
                chance(new Random(700 + made));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sizes).as("how much each was promised").hasSizeGreaterThan(2);
        assertThat(drawn).as("what was drawn").isNotEmpty();
    }

    private UUID share(Visitor director, int level) {
        UUID id = UUID.randomUUID();
        assertThat(director.post(
                                "/cases/" + cast.caseFile() + "/shares/new-share",
                                "object",
                                id.toString(),
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
                                "parts",
                                "agreements",
                                "parts",
                                "course",
                                "level",
                                String.valueOf(level),
                                "endsOn",
                                House.open().today().plusDays(20).toString(),
                                "phone",
                                "06 12345678",
                                "whereabouts",
                                "nobody")
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private static String picture(String page) {
        int from = page.indexOf("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"excerpt\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</svg>", from));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private void chance(Random random) {
        for (String table : List.of("statement", "priority", "passage", "agreement", "tailored_help", "look_back")) {
            data.sql("select ctid::text from " + table + " where case_id = :case")
                    .param("case", cast.caseFile())
                    .query(String.class)
                    .list()
                    .forEach(row -> {
                        String change = "whereabouts_of = "
                                + (random.nextInt(3) == 0 ? "'" + cast.people().get("shielded parent") + "'" : "null")
                                + (!Set.of("priority", "passage").contains(table)
                                        ? ", visible_to = '"
                                                + List.of("all", "all", "professionals", "team")
                                                        .get(random.nextInt(4)) + "'"
                                        : "");
                        data.sql("update " + table + " set " + change + " where ctid = cast(:row as tid)")
                                .param("row", row)
                                .update();
                    });
        }
    }

    private static Set<String> on(Marks marks, Set<String> paths, String text) {
        return marks.in(text).stream()
                .filter(mark -> paths.contains(mark.path()))
                .map(mark -> mark.path() + " " + mark.word())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(List<String> wrong, String what, Set<String> promised, Set<String> held) {
        Set<String> more = new TreeSet<>(held);
        more.removeAll(promised);
        Set<String> less = new TreeSet<>(promised);
        less.removeAll(held);
        if (!more.isEmpty() || !less.isEmpty()) {
            wrong.add(what + ": more " + more + ", less " + less);
        }
    }
}
