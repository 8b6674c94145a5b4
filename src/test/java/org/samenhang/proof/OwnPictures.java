package org.samenhang.proof;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people of a case keep to themselves: own pictures, shown to different people or to nobody, stances in an open round,
 * and a version of an analysis that was for others then than now.
 */
final class OwnPictures {

    private static final JdbcClient DATA = House.open().asData();

    private OwnPictures() {}

    static void of(UUID region, UUID caseFile, Map<String, UUID> people) {
        UUID hidden = of(region, caseFile, people, "parent", null, null);
        UUID open = of(region, caseFile, people, "guardian", "all", null);
        UUID youth = of(region, caseFile, people, "youth", "team", null);
        UUID mother = of(region, caseFile, people, "shielded parent", "all", people.get("shielded parent"));
        of(region, caseFile, people, "director", null, null);
        of(region, caseFile, people, "expert", "professionals", null);
        round(region, caseFile, people);
        version(region, caseFile, people);
        UUID[][] same = {{hidden, open}, {open, youth}, {open, mother}};
        for (UUID[] pair : same) {
            DATA.sql("""
                            insert into line_match (region_id, case_id, line_id, other_id, by_person)
                            values (:region, :case, :one, :other, :director)
                            """)
                    .param("region", region)
                    .param("case", caseFile)
                    .param("one", pair[0])
                    .param("other", pair[1])
                    .param("director", people.get("director"))
                    .update();
        }
    }

    /** A round that is open, in which some said something. */
    private static void round(UUID region, UUID caseFile, Map<String, UUID> people) {
        UUID round = UUID.randomUUID();
        DATA.sql("insert into stance_round (id, region_id, case_id, opened_by) values (:id, :region, :case, :chair)")
                .param("id", round)
                .param("region", region)
                .param("case", caseFile)
                .param("chair", people.get("chair"))
                .update();
        for (String relation : new String[] {"parent", "chair", "guardian"}) {
            DATA.sql("""
                            insert into private_stance (region_id, case_id, round_id, by_person, stance)
                            values (:region, :case, :round, :who, 'partly')
                            """)
                    .param("region", region)
                    .param("case", caseFile)
                    .param("round", round)
                    .param("who", people.get(relation))
                    .update();
        }
    }

    /** A version in which everything was for everyone, some of which no longer is, and one thing that was the team's then. */
    private static void version(UUID region, UUID caseFile, Map<String, UUID> people) {
        UUID version = UUID.randomUUID();
        DATA.sql("""
                        insert into analysis_version (id, region_id, case_id, number, state, edition, made_by)
                        values (:id, :region, :case, 99, 'concept', 1, :director)
                        """)
                .param("id", version)
                .param("region", region)
                .param("case", caseFile)
                .param("director", people.get("director"))
                .update();
        for (String kind : new String[] {"statement", "link", "stance"}) {
            DATA.sql("""
                            insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
                            select t.region_id, t.case_id, :version, :kind, t.id,
                                   to_jsonb(t) || jsonb_build_object('from', to_jsonb(t) -> 'from_id', 'to', to_jsonb(t) -> 'to_id',
                                       'person', to_jsonb(t) -> 'by_person', 'statement', to_jsonb(t) -> 'statement_id', 'link', to_jsonb(t) -> 'link_id'),
                                    case when row_number() over (order by t.id) = 2 then 'team' else 'all' end
                              from %s t where t.case_id = :case
                            """.formatted(kind))
                    .param("version", version)
                    .param("kind", kind)
                    .param("case", caseFile)
                    .update();
        }
        for (String relation : new String[] {"parent", "guardian"}) {
            DATA.sql("""
                            insert into afterwards (region_id, case_id, by_person, different, as_hoped)
                            values (:region, :case, :who, 'Wij spraken eerst', 'partly')
                            """)
                    .param("region", region)
                    .param("case", caseFile)
                    .param("who", people.get(relation))
                    .update();
            DATA.sql("""
                            insert into statement_wording (region_id, case_id, statement_id, by_person, words)
                            select region_id, case_id, id, :who, 'In mijn woorden' from statement where case_id = :case
                            """)
                    .param("case", caseFile)
                    .param("who", people.get(relation))
                    .update();
            DATA.sql("""
                            insert into recheck_answer (region_id, case_id, look_back_id, by_person, answer)
                            select region_id, case_id, id, :who, 'no' from look_back where case_id = :case
                            """)
                    .param("case", caseFile)
                    .param("who", people.get(relation))
                    .update();
        }
    }

    /** The story may tell of a picture of theirs; everybody has one. */
    private static void clear(UUID caseFile, UUID maker) {
        for (String rows : new String[] {
            "line_match where case_id = :case and (line_id in (select id from own_line where by_person = :maker)"
                    + " or other_id in (select id from own_line where by_person = :maker))",
            "own_arrow where case_id = :case and by_person = :maker",
            "own_line where case_id = :case and by_person = :maker",
            "own_picture where case_id = :case and by_person = :maker"
        }) {
            DATA.sql("delete from " + rows)
                    .param("case", caseFile)
                    .param("maker", maker)
                    .update();
        }
    }

    private static UUID of(
            UUID region,
            UUID caseFile,
            Map<String, UUID> people,
            String relation,
            @Nullable String shownTo,
            @Nullable UUID whereabouts) {
        UUID maker = Objects.requireNonNull(people.get(relation));
        clear(caseFile, maker);
        UUID picture = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        DATA.sql("""
                        insert into own_picture (id, region_id, case_id, by_person, about, shown_at, shown_to, visible_to, whereabouts_of)
                        values (:id, :region, :case, :maker, 'Hoe ik het zie', case when :shown then now() end,
                                coalesce(:to, 'team'), coalesce(:to, 'team'), :whereabouts)
                        """)
                .param("id", picture)
                .param("region", region)
                .param("case", caseFile)
                .param("maker", maker)
                .param("shown", shownTo != null)
                .param("to", shownTo)
                .param("whereabouts", whereabouts)
                .update();
        for (UUID line : new UUID[] {one, other}) {
            DATA.sql("""
                            insert into own_line (id, region_id, case_id, picture_id, by_person, text, sphere, effect)
                            values (:id, :region, :case, :picture, :maker, 'Iets van ' || :relation, 'family', 'hinders')
                            """)
                    .param("id", line)
                    .param("region", region)
                    .param("case", caseFile)
                    .param("picture", picture)
                    .param("maker", maker)
                    .param("relation", relation)
                    .update();
        }
        DATA.sql("""
                        insert into own_arrow (id, region_id, case_id, picture_id, by_person, from_id, to_id, sign)
                        values (:id, :region, :case, :picture, :maker, :one, :other, '+')
                        """)
                .param("id", UUID.randomUUID())
                .param("region", region)
                .param("case", caseFile)
                .param("picture", picture)
                .param("maker", maker)
                .param("one", one)
                .param("other", other)
                .update();
        return one;
    }
}
