package org.samenhang.casework.registration;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what went along with registrations; called in a transaction that has its log row. */
@Component
class Enclosures {

    private final JdbcClient db;

    Enclosures(JdbcClient db) {
        this.db = db;
    }

    /** What went along with one, in its order. */
    List<Enclosed> of(UUID registration) {
        return db.sql("select * from registration_enclosure where registration_id = :id order by kind, position")
                .param("id", registration)
                .query((row, number) -> new Enclosed(
                        Enclosed.Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("words"),
                        row.getString("place"),
                        row.getString("side"),
                        row.getObject("nearness", Integer.class),
                        row.getString("gives"),
                        row.getString("asks"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** Puts these with a registration that is not sent yet. */
    void add(UUID registration, List<Enclosed> along) {
        int position = 0;
        for (Enclosed one : along) {
            db.sql("""
                            insert into registration_enclosure (region_id, registration_id, kind, position, place, side, nearness, words, gives, asks,
                                                                amount)
                            values ((select my_region()), :id, :kind, :position, :place, :side, :nearness, :words, :gives, :asks, :amount)
                            """)
                    .param("id", registration)
                    .param("kind", one.kind().code())
                    .param("position", position++)
                    .param("place", one.place())
                    .param("side", one.side())
                    .param("nearness", one.nearness())
                    .param("words", one.words())
                    .param("gives", one.gives())
                    .param("asks", one.asks())
                    .param("amount", one.amount())
                    .update();
        }
    }

    /** Takes one picture out, as long as whoever wrote the registration may still change it. */
    void remove(UUID registration, Enclosed.Kind kind) {
        db.sql("delete from registration_enclosure where registration_id = :id and kind = :kind")
                .param("id", registration)
                .param("kind", kind.code())
                .update();
    }
}
