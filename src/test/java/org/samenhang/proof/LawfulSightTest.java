package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** What the law gives to a youth of 13 and to a parent without authority, article by article, on the pages they see. */
class LawfulSightTest {

    private final Mirror mirror = Mirror.ofTheDemo();
    private final Cast cast = Cast.of(mirror, 1);
    private final String path = "/cases/" + cast.caseFile();
    private final Map<String, Object> statementOf = new HashMap<>();

    @Test
    void aYouthOfThirteenDecidesTooAndHasEveryRight() {
        try (Reader phone = Reader.strangerOnPhone().signedInWith(token("youth"))) {
            String consents = phone.to(path + "/consents").page().content();
            assertThat(consents)
                    .as("asked, beside who has authority")
                    .contains("Jeugdwet 7.3.4")
                    .contains("name=\"answer\"");
            phone.findsNoBarrier().picture("law-youth-consents");
            assertThat(phone.to(path + "/rights").page().content())
                    .as("the confidential adviser is made known: Jeugdwet 2.5 and 4.1.9")
                    .containsIgnoringCase("vertrouwenspersoon");
            phone.picture("law-youth-rights");
        }
        Visitor youth = cast.visitor("youth");
        for (String may : List.of(
                "/copy.pdf", // to look into the file and have a copy: Jeugdwet 7.3.10
                "/rights/copy",
                "/rights/correct", // 7.3.9
                "/rights/destroy",
                "/words/declaration", // to add a declaration: 7.3.8
                "/objection", // to object to research: 7.3.12
                "/rights/interpreter", // told in a way that fits: 7.3.2
                "/log", // who looked: NEN 7513
                "/analysis",
                "/agreements",
                "/timeline")) {
            assertThat(youth.get(path + may).statusCode()).as(may).isEqualTo(200);
        }
        for (String not :
                List.of("/people", "/moments", "/outcome", "/shares", "/weighing", "/must-not-meet/new", "/informed")) {
            assertThat(youth.get(path + not).statusCode()).as(not).isEqualTo(404);
        }
    }

    /** Burgerlijk Wetboek 1:377c: told what matters, never more than the other parent could get; does not decide. */
    @Test
    void aParentWithoutAuthorityIsToldNoMoreThanTheOtherCouldGet() {
        Filling.of(cast);
        Marks marks = Marks.in(mirror.region());
        try (Reader phone = Reader.strangerOnPhone().signedInWith(token("parent without authority"))) {
            assertThat(phone.to(path + "/consents").page().content())
                    .contains("Burgerlijk Wetboek 1:377c")
                    .doesNotContain("name=\"answer\"");
            phone.findsNoBarrier().picture("law-without-authority");
        }
        Oracle oracle = Oracle.read();
        Things things = new Things(cast);
        Set<String> without = new TreeSet<>();
        Set<String> with = new LinkedHashSet<>();
        oracle.rules().keySet().stream()
                .filter(address ->
                        address.startsWith("GET /cases/") && !address.endsWith(".pdf") && !address.contains("/log"))
                .flatMap(address -> things.of(address.substring(4)).stream().limit(2))
                .map(Things.Place::path)
                .forEach(page -> {
                    without.addAll(seen(marks, "parent without authority", page, false));
                    with.addAll(seen(marks, "parent", page, true));
                });
        assertThat(without).as("what is told").hasSizeGreaterThan(10);
        // where the other parent has a wording of their own, that is what they are told instead of the text, in
        // sentences too
        Set<Object> worded = wordedBy("parent");
        without.removeIf(one -> (one.startsWith("statement.text ") || one.startsWith("statement.spoken "))
                && worded.contains(statementOf.get(one)));
        without.removeAll(with);
        assertThat(without).as("what the parent with authority is not told").isEmpty();
        assertThat(cast.visitor("parent without authority")
                        .postAgain(path + "/consents/mine", "answer", "yes")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The words on a page; what they wrote themselves is theirs to read, whatever another may. */
    private Set<String> seen(Marks marks, String relation, String page, boolean ownToo) {
        Set<String> seen = new TreeSet<>();
        var answer = cast.visitor(relation).get(page);
        if (answer.statusCode() == 200) {
            marks.in(answer.body()).stream()
                    .filter(mark -> (ownToo
                                    || !Objects.equals(
                                            mark.row().get("by_person"),
                                            cast.people().get(relation)))
                            && !mark.table().equals("person"))
                    .forEach(mark -> {
                        String one = mark.path() + " " + mark.word();
                        seen.add(one);
                        if (mark.table().equals("statement")) {
                            statementOf.put(one, mark.row().get("id"));
                        }
                    });
        }
        return seen;
    }

    private Set<Object> wordedBy(String relation) {
        return new HashSet<>(House.open()
                .asData()
                .sql("""
                        select statement_id from statement_wording
                         where case_id = :case and by_person = :person and withdrawn_at is null
                        """)
                .param("case", cast.caseFile())
                .param("person", cast.people().get(relation))
                .query(UUID.class)
                .list());
    }

    private String token(String relation) {
        return Objects.requireNonNull(cast.tokens().get(relation));
    }
}
