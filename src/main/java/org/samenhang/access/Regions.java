package org.samenhang.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The regions that a stranger may know of. */
@Repository
public class Regions {

    private final JdbcClient db;

    Regions(JdbcClient db) {
        this.db = db;
    }

    /** All regions by name. */
    public List<NamedRegion> names() {
        return db.sql("select slug, name from regions()")
                .query(NamedRegion.class)
                .list();
    }

    /** Says 'ok' when the database answers; throws when it does not. */
    public String health() {
        return db.sql("select 'ok'").query(String.class).single();
    }

    /** A region as the front page names it. */
    public record NamedRegion(String slug, String name) {}
}
