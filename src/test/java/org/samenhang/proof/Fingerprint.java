package org.samenhang.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all rows of a region come down to, the log, the sessions and the numbers that circles get when they are first looked at left out: alike
 * means that nothing changed.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** By table. */
    static Map<String, String> of(UUID region) {
        JdbcClient data = House.open().asData();
        List<String> tables = data.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
                         where c.relnamespace = 'samenhang'::regnamespace and c.relkind = 'r'
                           and c.relname not in ('access_log', 'access_log_seal', 'session', 'sign_in_attempt', 'public_use',
                                               'circle_number')
                        """).query(String.class).list();
        Map<String, String> prints = new TreeMap<>();
        tables.forEach(table -> prints.put(
                table,
                data.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + table + " t where region_id = :region")
                        .param("region", region)
                        .query(String.class)
                        .single()));
        return prints;
    }
}
