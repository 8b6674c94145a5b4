package org.samenhang.casework.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.words.Decision;
import org.samenhang.casework.words.ToWeigh;
import org.samenhang.casework.words.Weighable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody of a family put on the timeline: read by others once it was weighed. */
@Component
class WeighedFacts implements Weighable {

    private static final String WHAT = "fact";
    private static final String WAITING =
            Arrays.stream(FactKind.values()).map(FactKind::waiting).collect(Collectors.joining(" union all "));

    private final JdbcClient db;
    private final MessageSource messages;
    private final Clock clock;

    WeighedFacts(JdbcClient db, MessageSource messages, Clock clock) {
        this.db = db;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<String> kinds() {
        return List.of(WHAT);
    }

    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return db.sql("select * from (" + WAITING + ") waiting where case_id = :case order by created_at, id")
                .param("case", file.id())
                .query(this::toWeigh)
                .list();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("select case_id from (" + WAITING + ") waiting where case_id = any (:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return Arrays.stream(FactKind.values())
                .map(one -> db.sql(one.weighing())
                        .param("audience", decision.audience())
                        .param("decided", decision.code())
                        .param("id", id)
                        .param("case", caseFile)
                        .query(UUID.class)
                        .optional()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private ToWeigh toWeigh(ResultSet row, int number) throws SQLException {
        FactKind kind = FactKind.of(row.getString("fact")).orElseThrow();
        FactWords words = new FactWords(messages, LocaleContextHolder.getLocale());
        Fact fact = new Fact(
                row.getObject("id", UUID.class),
                kind,
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                Map.of(),
                null,
                null,
                null,
                "team",
                null,
                null,
                0);
        return new ToWeigh(
                WHAT,
                fact.id(),
                WHAT,
                row.getString("name"),
                LocalDate.ofInstant(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                words.text("life.kind." + kind.code()) + ", " + words.period(fact),
                null,
                Objects.requireNonNullElse(row.getString("text"), ""),
                null,
                row.getBoolean("talking"));
    }
}
