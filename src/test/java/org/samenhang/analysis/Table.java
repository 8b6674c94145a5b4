package org.samenhang.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Sets the table for tests: statements, arrows and stances as the database would have them, and a look at it as somebody. */
public final class Table {

    private final ACase file;
    private final UUID region;
    private int position;

    public Table(ARegion region, ACase file) {
        this.file = file;
        this.region = region.id();
        House.open()
                .asData()
                .sql("insert into analysis (case_id, region_id, level) values (:case, :region, 'family_and_care')")
                .param("case", file.id())
                .param("region", this.region)
                .update();
    }

    public UUID statement(String text, String sphere, String effect) {
        return statement(text, sphere, effect, "all", null);
    }

    public UUID statement(
            String text, String sphere, String effect, String visibleTo, ARegion.@Nullable Somebody whereabouts) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, visible_to, whereabouts_of, position)
                        values (:id, :region, :case, :text, :sphere, :effect, :visible, :whereabouts, :position)
                        """)
                .param("id", id)
                .param("region", region)
                .param("case", file.id())
                .param("text", text)
                .param("sphere", sphere)
                .param("effect", effect)
                .param("visible", visibleTo)
                .param("whereabouts", whereabouts == null ? null : whereabouts.id())
                .param("position", position++)
                .update();
        return id;
    }

    public UUID link(UUID from, UUID to, String sign) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into link (id, region_id, case_id, from_id, to_id, sign)
                        values (:id, :region, :case, :from, :to, :sign)
                        """)
                .param("id", id)
                .param("region", region)
                .param("case", file.id())
                .param("from", from)
                .param("to", to)
                .param("sign", sign)
                .update();
        return id;
    }

    /** Puts down a whole told map, as the demo region has it: statements, arrows, what is written beside it. */
    public Table told(String resource) {
        JsonNode told = new ObjectMapper()
                .readTree(Table.class.getResourceAsStream("/demo/" + resource))
                .get("analysis");
        Map<String, UUID> ids = new HashMap<>();
        for (JsonNode one : told.get("statements")) {
            UUID id = statement(
                    one.get("text").asString(),
                    one.get("sphere").asString(),
                    one.get("effect").asString());
            ids.put(one.get("id").asString(), id);
            House.open()
                    .asData()
                    .sql("""
                            update statement set part = :part, end_behaviour = :end, spoken = :spoken, basis = :basis,
                                   family_words = :words, kind = :kind where id = :id
                            """)
                    .param("part", text(one, "part"))
                    .param("end", one.has("end_behaviour"))
                    .param("spoken", text(one, "spoken"))
                    .param("basis", text(one, "basis"))
                    .param("words", text(one, "familyWords"))
                    .param("kind", one.get("kind").asString())
                    .param("id", id)
                    .update();
        }
        for (JsonNode one : told.get("links")) {
            link(
                    Objects.requireNonNull(ids.get(one.get("from").asString())),
                    Objects.requireNonNull(ids.get(one.get("to").asString())),
                    one.get("sign").asString());
        }
        for (JsonNode one : told.get("growthAims")) {
            House.open()
                    .asData()
                    .sql("""
                            insert into growth_aim (region_id, case_id, aim, worked, wish, version)
                            values (:region, :case, :aim, :worked, :wish, 1)
                            """)
                    .param("region", region)
                    .param("case", file.id())
                    .param("aim", one.get("aim").asString())
                    .param("worked", one.get("worked").asString())
                    .param("wish", one.get("wish").asString())
                    .update();
        }
        passage("conclusion", told.get("conclusion").asString());
        passage("advice", told.get("advice").asString());
        passage("movement_youth", told.get("movement").get("youth").asString());
        passage("movement_parents", told.get("movement").get("parents").asString());
        return this;
    }

    public void passage(String part, String text) {
        House.open()
                .asData()
                .sql(
                        "insert into passage (region_id, case_id, part, text, version) values (:region, :case, :part, :text, 1)")
                .param("region", region)
                .param("case", file.id())
                .param("part", part)
                .param("text", text)
                .update();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : null;
    }

    /** Where somebody stands, with reasons that nobody weighed yet. */
    public UUID stance(ARegion.Somebody who, @Nullable UUID statement, String stance, String reasons) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        with s as (insert into stance (id, region_id, case_id, by_person, statement_id, stance)
                                   values (:id, :region, :case, :who, :statement, :stance))
                        insert into stance_reason (stance_id, region_id, case_id, by_person, reasons)
                        values (:id, :region, :case, :who, :reasons)
                        """)
                .param("id", id)
                .param("region", region)
                .param("case", file.id())
                .param("who", who.id())
                .param("statement", statement)
                .param("stance", stance)
                .param("reasons", reasons)
                .update();
        return id;
    }

    /** What somebody reads of a query once the case is opened and logged. */
    public List<String> reads(ARegion.Somebody who, String sql) {
        return as(who, true, db -> db.sql(sql).query(String.class).list());
    }

    /** Runs something as somebody, in one transaction, with the case opened in the access log or not. */
    public <T> T as(ARegion.Somebody who, boolean logged, Function<JdbcClient, T> what) {
        House house = House.open();
        Call call = new Call(who.token(), UUID.randomUUID(), "TEST", "test", "test");
        try (Call.Serving serving = call.serve()) {
            return new TransactionTemplate(house.bean(PlatformTransactionManager.class)).execute(status -> {
                if (logged) {
                    house.bean(AccessLog.class).opens(file.id(), "test");
                }
                return what.apply(house.bean(JdbcClient.class));
            });
        }
    }
}
