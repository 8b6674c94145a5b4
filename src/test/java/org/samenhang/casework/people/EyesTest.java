package org.samenhang.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who directs a case looks at it with the eyes of others: precisely that, and not a step further. */
class EyesTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase theirs = ACase.of(region);

    /** In the demo, for everybody in the case with a shielded mother: each page, as they see it and as the director is shown. */
    @Test
    void whatIsShownIsWhatTheySee() {
        JdbcClient data = House.open().asData();
        UUID caseFile = data.sql("""
                        select c.id from case_file c join shielding s on s.case_id = c.id
                         where c.region_id = (select id from region where slug = 'demo') limit 1
                        """).query(UUID.class).single();
        UUID director = data.sql(
                        "select person_id from participation where case_id = :case and role = 'process_director'")
                .param("case", caseFile)
                .query(UUID.class)
                .single();
        Visitor looks = Visitor.with(token(director));
        // everybody of the family, the chair, and one professional of each level
        List<UUID> others = data.sql("""
                        select distinct on (p.level, p.role = 'chair', case n.kind when 'family' then n.id end) p.person_id
                          from participation p join person n on n.id = p.person_id
                         where p.case_id = :case and p.until_at is null and p.person_id <> :me
                         order by p.level, p.role = 'chair', case n.kind when 'family' then n.id end
                        """)
                .param("case", caseFile)
                .param("me", director)
                .query(UUID.class)
                .list();
        assertThat(others).hasSizeGreaterThan(4);
        String path = "/cases/" + caseFile;
        int compared = 0;
        for (UUID other : others) {
            Visitor self = Visitor.with(token(other));
            for (Map.Entry<String, Walk.Answer> seen :
                    Walk.throughPages(self, path).answers().entrySet()) {
                if (seen.getKey().startsWith(path + "/log")
                        || seen.getKey().startsWith(path + "/as")
                        || !seen.getValue().type().startsWith("text/html")
                        || !seen.getValue().text().contains("<main")) {
                    continue;
                }
                var shown = looks.get(seen.getKey().replace(path, path + "/as/" + other));
                assertThat(shown.statusCode())
                        .as(seen.getKey())
                        .isEqualTo(seen.getValue().status());
                String same = main(shown.body()).replace(path + "/as/" + other, path);
                // what says how long ago or how often is read once more, now
                if (!same.equals(main(seen.getValue().text()))) {
                    assertThat(same)
                            .as(other + " at " + seen.getKey())
                            .isEqualTo(main(self.get(seen.getKey()).body()));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void nothingCanBeDoneAndNobodyElseLooksSo() {
        ARegion.Somebody mother = theirs.parent("Marieke");
        Visitor director = theirs.director().visits();
        String asMother = theirs.path() + "/as/" + mother.id();
        assertThat(director.get(asMother).body()).contains("Zo ziet Marieke het");
        assertThat(director.post(asMother + "/wishes", "words", "Zij wil iets anders")
                        .headers()
                        .firstValue("location"))
                .hasValue(asMother + "?done=looking_as.closed");
        assertThat(director.post(theirs.path() + "/as/" + mother.id() + "/moments", "text", "x")
                        .statusCode())
                .isEqualTo(303);

        for (ARegion.Somebody other : List.of(
                theirs.expert("Expert"),
                theirs.guardian("Voogd"),
                mother,
                theirs.youth(),
                region.professional("Beheerder", null, Duty.ADMINISTRATOR, Duty.PRIVACY_OFFICER),
                region.processDirector(),
                ARegion.ofItsOwn().processDirector())) {
            assertThat(other.visits().get(asMother).statusCode())
                    .as(other.name())
                    .isEqualTo(404);
            assertThat(other.visits().get(theirs.path() + "/as").statusCode())
                    .as(other.name())
                    .isEqualTo(404);
        }
        ARegion.Somebody elsewhere = ACase.of(region).youth();
        assertThat(director.get(theirs.path() + "/as/" + elsewhere.id()).statusCode())
                .isEqualTo(404);
        assertThat(director.get(theirs.path() + "/as/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.stranger().get(asMother).statusCode()).isNotEqualTo(200);
    }

    @Test
    void theLogNamesWhoReallyLooked() {
        ARegion.Somebody mother = theirs.parent("Marieke");
        theirs.director().visits().get(theirs.path() + "/as/" + mother.id());
        List<String> looks = House.open()
                .asData()
                .sql("select purpose || ' ' || person_role from access_log where case_id = :case and person_id = :who")
                .param("case", theirs.id())
                .param("who", theirs.director().id())
                .query(String.class)
                .list();
        assertThat(looks).contains("preview process_director");
        assertThat(House.open()
                        .asData()
                        .sql("select count(*) from access_log where person_id = :who")
                        .param("who", mother.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The database alone: as another, in one case, everything else is shut, another case of theirs and every duty included. */
    @Test
    void theDatabaseShutsEverythingElse() {
        ARegion.Somebody chair = region.professional("Voorzitter", null, Duty.CHAIR, Duty.ANALYST, Duty.INTAKE);
        region.takesPart(theirs.id(), chair, "chair", 3);
        ACase another = ACase.of(region);
        region.takesPart(another.id(), chair, "chair", 3);
        Call.LookingAs chairs = new Call.LookingAs(chair.id(), theirs.id());
        assertThat(count(theirs.director(), chairs, theirs.id())).isOne();
        assertThat(count(theirs.director(), chairs, another.id())).isZero();
        assertThat(count(chair, null, another.id())).isOne();
        assertThat(count(another.director(), chairs, theirs.id())).isZero();
        assertThat(count(another.director(), new Call.LookingAs(chair.id(), another.id()), theirs.id()))
                .isZero();
        List<Boolean> duties = in(theirs.director(), chairs, db -> {
            List<Boolean> held = new ArrayList<>();
            for (String duty : List.of("chair", "analyst", "intake")) {
                held.add(db.sql("select has_duty(:duty)")
                        .param("duty", duty)
                        .query(Boolean.class)
                        .single());
            }
            return held;
        });
        assertThat(duties).containsOnly(false);
    }

    @Test
    void thePageOfEyesIsCalm() {
        ARegion.Somebody mother = theirs.parent("Marieke");
        theirs.guardian("Voogd");
        try (Reader reader = Reader.of(theirs.director())) {
            reader.to(theirs.path() + "/as").findsNoBarrier().picture("eyes");
            reader.page().getByText("Kijk als Marieke").click();
            reader.findsNoBarrier().picture("eyes-mother");
            reader.page().getByText("Terug naar je eigen pagina").click();
            assertThat(reader.page().url()).endsWith(theirs.path());
        }
        try (Reader phone = Reader.onPhone(theirs.director())) {
            phone.to(theirs.path() + "/as/" + mother.id()).findsNoBarrier().picture("eyes-phone");
        }
    }

    private static long count(
            ARegion.Somebody who, Call.@org.jspecify.annotations.Nullable LookingAs as, UUID caseFile) {
        return in(who, as, db -> {
            House.open().bean(AccessLog.class).opens(caseFile, "case");
            return db.sql("select count(*) from case_file").query(Long.class).single();
        });
    }

    private static <T> T in(
            ARegion.Somebody who,
            Call.@org.jspecify.annotations.Nullable LookingAs as,
            java.util.function.Function<JdbcClient, T> work) {
        Call call = new Call(who.token(), UUID.randomUUID(), "test", "test", "preview", as);
        try (Call.Serving serving = call.serve()) {
            return java.util.Objects.requireNonNull(
                    new TransactionTemplate(House.open().bean(PlatformTransactionManager.class))
                            .execute(status -> work.apply(House.open().bean(JdbcClient.class))));
        }
    }

    private static String token(UUID person) {
        return House.open().bean(Door.class).open(person, Duration.ofHours(1), "test");
    }

    private static String main(String html) {
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("data-screen=\"[^\"]*\"", "")
                .replaceAll("value=\"[0-9a-f]{8}-[0-9a-f-]{27}\"", "");
    }
}
