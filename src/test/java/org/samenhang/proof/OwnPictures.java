package org.samenhang.proof;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of a case keep to themselves: own pictures, shown to different people or to nobody, and stances in an open round. */
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

    private static UUID of(
            UUID region,
            UUID caseFile,
            Map<String, UUID> people,
            String relation,
            @Nullable String shownTo,
            @Nullable UUID whereabouts) {
        UUID maker = Objects.requireNonNull(people.get(relation));
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
