package org.samenhang.casework.questionanalysis;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of network maps; called in a transaction that has its log row. */
@Component
class Members {

    private final JdbcClient db;

    Members(JdbcClient db) {
        this.db = db;
    }

    /** Who are on the map, the nearest first. */
    List<Member> of(UUID analysis) {
        return db.sql("""
                        select * from question_analysis_member where analysis_id = :id
                         order by array_position(array['family', 'friends', 'day', 'help'], area), nearness, added_at, id
                        """)
                .param("id", analysis)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("area"),
                        row.getInt("nearness"),
                        row.getString("gives"),
                        row.getString("asks")))
                .list();
    }

    /** Puts somebody on the map, or changes what is known of them. */
    void put(UUID analysis, Member member) {
        int changed = bind(db.sql("""
                        update question_analysis_member set name = :name, area = :area, nearness = :near, gives = :gives, asks = :asks
                         where id = :member and analysis_id = :id
                        """), analysis, member).update();
        if (changed == 0) {
            bind(db.sql("""
                            insert into question_analysis_member (id, region_id, analysis_id, name, area, nearness, gives, asks, added_by)
                            values (:member, (select my_region()), :id, :name, :area, :near, :gives, :asks, (select me()))
                            on conflict (id) do nothing
                            """), analysis, member).update();
        }
    }

    void remove(UUID analysis, UUID member) {
        db.sql("delete from question_analysis_member where id = :member and analysis_id = :id")
                .param("member", member)
                .param("id", analysis)
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, UUID analysis, Member member) {
        return sql.param("member", member.id())
                .param("id", analysis)
                .param("name", member.name())
                .param("area", member.area())
                .param("near", member.nearness())
                .param("gives", member.gives())
                .param("asks", member.asks());
    }
}
