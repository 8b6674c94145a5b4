package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.dao.DataAccessException;

/** What the database itself lets people see and write of an analysis. */
class AnalysisGuardTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final ARegion.Somebody mother = file.parent("Moeder");
    private final ARegion.Somebody father = file.parent("Vader");
    private final ARegion.Somebody guardian = file.guardian("Voogd");
    private final ARegion.Somebody expert = file.expert("Deskundige");
    private UUID open = UUID.randomUUID();
    private UUID ofTeam = UUID.randomUUID();
    private UUID ofShelter = UUID.randomUUID();

    @BeforeEach
    void somethingForEachLevel() {
        open = table.statement("Voor iedereen", "care", "hinders");
        UUID ofProfessionals = table.statement("Voor professionals", "care", "hinders", "professionals", null);
        ofTeam = table.statement("Voor het team", "youth", "hinders", "team", null);
        ofShelter = table.statement("Waar moeder slaapt", "family", "helps", "all", mother);
        file.shields(mother, father);
        table.link(open, ofTeam, "+");
        table.link(ofTeam, open, "+");
        table.link(open, ofProfessionals, "-");
        table.link(ofShelter, open, "-");
        table.stance(mother, null, "partly", "Wat moeder over vader zegt");
        table.stance(mother, ofShelter, "shares", "Wat moeder zegt over waar zij slaapt");
        table.stance(expert, ofTeam, "does_not", "Wat de deskundige zegt");
    }

    @Test
    void withoutItsLogRowNothingOfAnAnalysisIsThere() {
        for (String content : List.of(
                "analysis", "statement", "link", "stance", "stance_reason", "statement_about", "passage", "priority")) {
            assertThat(table.<Integer>as(
                            expert,
                            false,
                            db -> db.sql("select count(*)::int from " + content)
                                    .query(Integer.class)
                                    .single()))
                    .as(content)
                    .isZero();
        }
        assertThat(table.reads(expert, "select text from statement")).hasSize(4);
    }

    @Test
    void anArrowToWhatIsHiddenIsHiddenToo() {
        assertThat(table.reads(father, "select text from statement")).containsExactly("Voor iedereen");
        assertThat(table.reads(father, "select id::text from link")).isEmpty();
        assertThat(table.reads(mother, "select sign from link")).containsExactly("-");
        assertThat(table.reads(guardian, "select sign from link")).containsExactly("-", "-");
        assertThat(table.reads(expert, "select sign from link")).hasSize(4);
    }

    @Test
    void whereSomebodyStandsShowsAtOnceAndWhyOnlyWhenWeighed() {
        assertThat(table.reads(father, "select stance from stance")).containsExactly("partly");
        assertThat(table.reads(father, "select reasons from stance_reason")).isEmpty();
        assertThat(table.reads(guardian, "select reasons from stance_reason")).isEmpty();
        assertThat(table.reads(mother, "select reasons from stance_reason")).hasSize(2);
        assertThat(table.reads(expert, "select reasons from stance_reason")).hasSize(3);
        String weigh = "update stance_reason set visible_to = 'all', weighed_at = now(), weighed_by = me()"
                + " where reasons like '%vader%'";
        assertThat(table.<Integer>as(expert, true, db -> db.sql(weigh).update()))
                .isZero();
        assertThat(table.<Integer>as(file.director(), true, db -> db.sql(weigh).update()))
                .isOne();
        assertThat(table.reads(father, "select reasons from stance_reason"))
                .containsExactly("Wat moeder over vader zegt");
    }

    @Test
    void aFamilyWritesNoStatementAndNobodySpeaksForAnother() {
        assertThatThrownBy(() -> insert(mother, """
                        insert into statement (region_id, case_id, text, sphere, effect)
                        values (my_region(), :case, 'x', 'care', 'hinders')""")).isInstanceOf(DataAccessException.class);
        String forMother = "insert into stance (region_id, case_id, by_person, stance, recorded_by)"
                + " values (my_region(), :case, '" + mother.id() + "', 'shares', ";
        assertThatThrownBy(() -> insert(father, forMother + "null)")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(guardian, forMother + "null)")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(guardian, forMother + "me())")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(expert, forMother + "null)")).isInstanceOf(DataAccessException.class);
        insert(expert, forMother + "me())");
        insert(mother, forMother + "null)");
        assertThatThrownBy(() -> insert(mother, "update stance set stance = 'does_not' where case_id = :case"))
                .as("where somebody stood is kept")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(
                        guardian,
                        "insert into link (region_id, case_id, from_id, to_id, sign)" + " values (my_region(), :case, '"
                                + ofTeam + "', '" + open + "', '-')"))
                .as("an arrow from what is hidden from who draws it")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsComputedForSomebodyIsWhatTheySeeThemselves() {
        for (ARegion.Somebody reader : List.of(mother, father, guardian, expert, file.youth(), file.director())) {
            assertThat(table.reads(
                            file.director(),
                            "select statements_for('" + file.id() + "', '" + reader.id() + "')::text order by 1"))
                    .as(reader.name())
                    .isEqualTo(table.reads(reader, "select id::text from statement order by 1"));
            assertThat(table.reads(
                            file.director(),
                            "select reasons_for('" + file.id() + "', '" + reader.id() + "')::text order by 1"))
                    .as("reasons of " + reader.name())
                    .isEqualTo(table.reads(reader, "select stance_id::text from stance_reason order by 1"));
        }
        assertThat(table.reads(expert, "select statements_for('" + file.id() + "', '" + mother.id() + "')::text"))
                .as("for another only by who directs")
                .isEmpty();
    }

    @Test
    void theFingerprintFollowsWhatOneSeesAndNothingElse() {
        String ofFather = pulse(father);
        String ofExpert = pulse(expert);
        House.open()
                .asData()
                .sql("update statement set text = 'anders', version = version + 1 where id in (:ids)")
                .param("ids", List.of(ofTeam, ofShelter))
                .update();
        assertThat(pulse(father)).isEqualTo(ofFather);
        assertThat(pulse(expert)).isNotEqualTo(ofExpert);
        assertThat(pulse(ARegion.ofItsOwn().processDirector())).isEqualTo("nothing");
    }

    @Test
    void whatHangsOnAStatementFollowsTheSameRuleAsTheStatement() {
        table.as(guardian, true, db -> db.sql("""
                                insert into statement (region_id, case_id, text, sphere, effect, kind, visible_to, by_person, source_person)
                                select my_region(), :case, 'Wat ik zelf vertel', 'care', 'hinders', 'account', 'team', me(), me()
                                """).param("case", file.id()).update());
        for (ARegion.Somebody who : List.of(mother, father, guardian, expert)) {
            assertThat(table.reads(who, """
                            (select id::text from statement except all select statements_i_see()::text)
                            union all (select statements_i_see()::text except all select id::text from statement)
                            union all (select id::text from link except all select links_i_see()::text)
                            union all (select links_i_see()::text except all select id::text from link)
                            """)).as(who.name()).isEmpty();
        }
        assertThat(table.<Integer>as(
                        expert,
                        false,
                        db -> db.sql("select count(*)::int from statements_i_see()")
                                .query(Integer.class)
                                .single()))
                .as("without its log row")
                .isZero();
    }

    /** What is seen with something else is found by its case: else each page would read the rows of all cases, and slow down with every new one. */
    @Test
    void noRuleReadsTheRowsOfAllCases() {
        String wide = "IN \\( SELECT \\w+\\.\\w+\\s+FROM (samenhang\\.)?\\w+ \\w+\\)";
        assertThat("IN ( SELECT s.id\n   FROM statement s)").containsPattern(wide);
        assertThat(House.open()
                        .asData()
                        .sql("""
                                select tablename || '.' || policyname from pg_policies
                                 where schemaname = 'samenhang' and (qual ~ :wide or with_check ~ :wide)
                                   and tablename not in ('meeting_slot_skip', 'retrospective_line') order by 1
                                """)
                        .param("wide", wide)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private String pulse(ARegion.Somebody who) {
        return table.as(
                who,
                false,
                db -> db.sql("select coalesce(analysis_pulse(:case), 'nothing')")
                        .param("case", file.id())
                        .query(String.class)
                        .single());
    }

    private void insert(ARegion.Somebody who, String sql) {
        table.as(who, true, db -> db.sql(sql).param("case", file.id()).update());
    }
}
