package org.samenhang.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out who carries the session of the current call. */
@Repository
public class People {

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    /** The person of the current call's session; empty for a guest, a stranger or a session that has ended. */
    public Optional<Person> me() {
        Call call = Call.current();
        Call.LookingAs other = call.looksAs();
        return db.sql("select * from recognised(:token, :as, :in)")
                .param("token", call.token())
                .param("as", other == null ? null : other.person().toString())
                .param("in", other == null ? null : other.caseFile().toString())
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
