package org.samenhang.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who carries the session of the current call. */
@Repository
public class People {

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    /** The person of the current call's session; empty for a guest, a stranger or a session that has ended. */
    @Transactional
    public Optional<Person> me() {
        return db.sql("""
                        select p.id, p.region_id, r.name as region_name, r.slug, p.name, p.kind, p.title, p.language,
                               coalesce(array_agg(d.duty) filter (where d.duty is not null), '{}') as duties
                          from person p
                          join region r on r.id = p.region_id
                          left join duty d on d.person_id = p.id and d.from_at <= now()
                                          and (d.until_at is null or d.until_at > now())
                         where p.id = (select me())
                         group by p.id, r.id
                        """)
                .query((row, number) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getObject("region_id", UUID.class),
                        row.getString("region_name"),
                        row.getString("slug"),
                        row.getString("name"),
                        "professional".equals(row.getString("kind")),
                        row.getString("title"),
                        row.getString("language"),
                        duties((String[]) row.getArray("duties").getArray())))
                .optional();
    }

    private static Set<Duty> duties(String[] codes) {
        return Arrays.stream(codes).map(Duty::of).collect(Collectors.toUnmodifiableSet());
    }
}
