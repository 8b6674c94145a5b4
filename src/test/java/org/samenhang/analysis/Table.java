package org.samenhang.analysis;

import java.util.List;
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

/** Sets the table for tests: statements, arrows and stances as the database would have them, and a look at it as somebody. */
final class Table {

    private final ACase file;
    private final UUID region;
    private int position;

    Table(ARegion region, ACase file) {
        this.file = file;
        this.region = region.id();
        House.open()
                .asData()
                .sql("insert into analysis (case_id, region_id, level) values (:case, :region, 'family_and_care')")
                .param("case", file.id())
                .param("region", this.region)
                .update();
    }

    UUID statement(String text, String sphere, String effect) {
        return statement(text, sphere, effect, "all", null);
    }

    UUID statement(
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

    UUID link(UUID from, UUID to, String sign) {
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

    /** Where somebody stands, with reasons that nobody weighed yet. */
    UUID stance(ARegion.Somebody who, @Nullable UUID statement, String stance, String reasons) {
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
    List<String> reads(ARegion.Somebody who, String sql) {
        return as(who, true, db -> db.sql(sql).query(String.class).list());
    }

    /** Runs something as somebody, in one transaction, with the case opened in the access log or not. */
    <T> T as(ARegion.Somebody who, boolean logged, Function<JdbcClient, T> what) {
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
