package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Door;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In a case that was told in full, of everybody but who leads it their taking part tells where the mother is. Whatever they did and wrote, the
 * one it is kept from finds neither them nor where they work, on no page and no paper.
 */
class OutOfSightTest {

    private final JdbcClient data = House.open().asData();
    private final Shielding shielding;
    private final List<String> names = new ArrayList<>();

    OutOfSightTest() {
        shielding = data.sql("""
                        select s.case_id, s.subject_id, s.from_id from shielding s
                         where s.region_id = :region and s.lifted_at is null limit 1
                        """)
                .param("region", Mirror.ofTheDemo().region())
                .query(Shielding.class)
                .single();
    }

    @Test
    void whoTellsWhereSomebodyIsIsNowhere() {
        List<UUID> telling = data.sql("""
                        select p.person_id from participation p join person n on n.id = p.person_id
                         where p.case_id = :case and n.kind = 'professional'
                         group by p.person_id having bool_and(p.role not in ('process_director', 'chair'))
                        """)
                .param("case", shielding.caseId())
                .query(UUID.class)
                .list();
        telling.forEach(this::rename);
        telling.forEach(person -> as(person).get("/cases/" + shielding.caseId()));
        seatAtTheTable(telling.getFirst());
        speaksInTheAnalysis(telling.getFirst());
        assertThat(found(shielding.fromId(), "/"))
                .as("everyone is found while nothing is kept")
                .containsAll(names);
        String log = "/cases/" + shielding.caseId() + "/log";
        assertThat(as(shielding.fromId()).get(log).body()).contains(names.getFirst());
        for (String made : madeByTheDirector()) {
            assertThat(names).as("in what the director makes and shows").anyMatch(made::contains);
        }

        data.sql("update participation set whereabouts_of = :subject where case_id = :case and person_id in (:telling)")
                .param("subject", shielding.subjectId())
                .param("case", shielding.caseId())
                .param("telling", telling)
                .update();

        assertThat(found(shielding.fromId(), "/")).isEmpty();
        assertThat(as(shielding.fromId()).get(log).body())
                .as("a look without a name")
                .doesNotContain("Iemand die er niet bij hoort");
        for (String made : madeByTheDirector()) {
            assertThat(names).noneMatch(made::contains);
        }
        assertThat(found(shielding.subjectId(), "/"))
                .as("she goes on seeing them")
                .containsAll(names);
    }

    /** A name and a house that nobody else has. */
    private void rename(UUID person) {
        UUID house = UUID.randomUUID();
        names.add("Zwalwa" + names.size() + "q");
        names.add("Wolkhuis" + names.size() + "q");
        data.sql("""
                        insert into organisation
                        select (jsonb_populate_record(o, jsonb_build_object('id', cast(:house as uuid), 'name', :name))).*
                          from organisation o join person p on p.organisation_id = o.id where p.id = :person
                        """)
                .param("house", house)
                .param("name", names.getLast())
                .param("person", person)
                .update();
        data.sql("update person set name = :name, organisation_id = :house where id = :person")
                .param("name", names.get(names.size() - 2))
                .param("house", house)
                .param("person", person)
                .update();
    }

    private void seatAtTheTable(UUID person) {
        data.sql("""
                        insert into attendee (region_id, case_id, meeting_id, person_id, role_in_meeting, party_told)
                        select m.region_id, m.case_id, m.id, :person, 'expert', true from meeting m where m.case_id = :case
                        on conflict do nothing
                        """).param("person", person).param("case", shielding.caseId()).update();
    }

    private void speaksInTheAnalysis(UUID person) {
        data.sql(
                        "update statement set source_person = :person where case_id = :case and visible_to = 'all' and whereabouts_of is null")
                .param("person", person)
                .param("case", shielding.caseId())
                .update();
        data.sql("""
                        insert into stance (region_id, case_id, by_person, stance)
                        select region_id, id, :person, 'partly' from case_file where id = :case
                        """).param("person", person).param("case", shielding.caseId()).update();
    }

    /** His document, as the director makes it for him, and the screen that everyone in the room looks at. */
    private List<String> madeByTheDirector() {
        UUID director = data.sql(
                        "select person_id from participation where case_id = :case and role = 'process_director'")
                .param("case", shielding.caseId())
                .query(UUID.class)
                .single();
        Visitor visitor = as(director);
        String path = "/cases/" + shielding.caseId();
        return List.of(
                visitor.get(path + "/documents/page?for=" + shielding.fromId()).body(),
                visitor.get(path + "/documents?for=court").body(),
                visitor.get(path + "/analysis?view=meeting").body());
    }

    /** Which of the names this person finds by all links from here. */
    private List<String> found(UUID person, String from) {
        StringBuilder all = new StringBuilder();
        Walk.of(as(person), from).answers().forEach((path, answer) -> {
            assertThat(answer.status()).as(path).isLessThan(400);
            all.append(answer.text()).append('\n');
        });
        return names.stream().filter(name -> all.indexOf(name) >= 0).toList();
    }

    private static Visitor as(UUID person) {
        return Visitor.with(House.open().bean(Door.class).open(person, Duration.ofHours(1), "test"));
    }

    /** Whose whereabouts are kept from whom. */
    record Shielding(UUID caseId, UUID subjectId, UUID fromId) {}
}
