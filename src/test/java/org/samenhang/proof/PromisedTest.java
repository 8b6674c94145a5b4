package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A document holds exactly what the preview promised: the analysis, seen beforehand with another's eyes, and set on paper for that reader by who
 * directs the case or by the reader. Tried on cases made by chance: for whom each thing is, and whose whereabouts it tells.
 */
class PromisedTest {

    /** What both the page and the paper say of an analysis. */
    private static final Set<String> ON_PAPER =
            Set.of("statement.text", "priority.text", "passage.text", "analysis.question");

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
                        director.get(path + "/as/" + cast.people().get(relation) + "/analysis")
                                .body());
                Set<String> forThem = on(
                        marks,
                        Sent.words(director.getBytes(
                                path + "/documents/file?for=" + cast.people().get(relation))));
                Set<String> theirs =
                        on(marks, Sent.words(cast.visitor(relation).getBytes(path + "/documents/file?for=self")));
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

    private void chance(Random random) {
        for (String table : List.of("statement", "priority", "passage")) {
            data.sql("select ctid::text from " + table + " where case_id = :case")
                    .param("case", cast.caseFile())
                    .query(String.class)
                    .list()
                    .forEach(row -> {
                        String change = "whereabouts_of = "
                                + (random.nextInt(3) == 0 ? "'" + cast.people().get("shielded parent") + "'" : "null")
                                + (table.equals("statement")
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

    private static Set<String> on(Marks marks, String text) {
        return marks.in(text).stream()
                .filter(mark -> ON_PAPER.contains(mark.path()))
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
