package org.samenhang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Call;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to a case: a case is only found through here, where its opening is logged and the caller's place is checked.
 * Who has no place in it is told it does not exist.
 */
@Repository
public class CaseFiles {

    private static final String SELECT = """
            select c.id, c.number, c.question, c.kind, c.youth_id, y.name as youth_name, y.born, c.registered_on, c.taken_on_at,
                   e.id as earlier_id, e.number as earlier_number, c.closed_at, c.version,
                   mine.person_id, mine.level, mine.roles
              from case_file c
              left join person y on y.id = c.youth_id
              join lateral (select p.person_id, max(p.level) as level, array_agg(distinct p.role) as roles
                              from participation p
                             where p.case_id = c.id and p.person_id = (select me())
                               and p.from_at <= now() and (p.until_at is null or p.until_at > now())
                             group by p.person_id) mine on true
              left join case_file e on e.id = c.earlier_id
            """;

    /** A theme has its own pages, an analysis and documents of it; every other address of a case does not exist for it. */
    private static final Pattern OF_A_THEME = Pattern.compile(
            "[A-Z]+ /(themes(/.*)?|cases/\\{id}/analysis([/.].*)?|cases/\\{id}/documents(/file|/page)?)");

    private final JdbcClient db;
    private final AccessLog log;
    private final Clock clock;

    CaseFiles(JdbcClient db, AccessLog log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens a case to read it.
     *
     * @param what the part that is read, as the glossary calls it
     * @throws NotYours when the caller takes no part in it now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(UUID id, String what) {
        return takesPart(Action.READ, id, what, null);
    }

    /** Opens a case for an act of anyone who takes part in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile takesPart(Action action, UUID id, String what, @Nullable UUID object) {
        log.doesInOwn(action, id, what, object);
        return find(id, what);
    }

    /** Opens a case for an act of somebody who works in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile works(Action action, UUID id, String what, @Nullable UUID object) {
        return atLeast(takesPart(action, id, what, object), what, 2);
    }

    /** Opens a case for an act of the expert team. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile team(Action action, UUID id, String what, @Nullable UUID object) {
        return atLeast(takesPart(action, id, what, object), what, 3);
    }

    /** Opens a case for an act of who directs it or chairs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile directs(Action action, UUID id, String what, @Nullable UUID object) {
        CaseFile file = takesPart(action, id, what, object);
        if (!file.place().directs()) {
            throw new NotYours(what, id);
        }
        return file;
    }

    /** All cases the caller takes part in, the latest first; their opening is logged. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> mine(String what) {
        log.listsMine(what);
        List<UUID> ids = db.sql("select my_cases()").query(UUID.class).list();
        return db.sql(SELECT
                        + " where c.id = any (:cases) and c.kind = 'case' order by c.registered_on desc, c.number desc")
                .param("cases", ids.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    private CaseFile find(UUID id, String what) {
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .filter(file -> !file.isTheme()
                        || OF_A_THEME.matcher(Call.current().accessPoint()).matches())
                .orElseThrow(() -> new NotYours(what, id));
    }

    private static CaseFile atLeast(CaseFile file, String what, int level) {
        if (file.place().level() < level) {
            throw new NotYours(what, file.id());
        }
        return file;
    }

    private CaseFile read(ResultSet row, int number) throws SQLException {
        UUID earlier = row.getObject("earlier_id", UUID.class);
        String earlierNumber = row.getString("earlier_number");
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("question"),
                Objects.requireNonNullElse(row.getObject("youth_id", UUID.class), CaseFile.NOBODY),
                Objects.requireNonNullElse(row.getString("youth_name"), ""),
                row.getObject("born", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                day(row.getObject("taken_on_at", OffsetDateTime.class)),
                earlier == null || earlierNumber == null ? null : new CaseFile.Earlier(earlier, earlierNumber),
                dayOrNull(row.getObject("closed_at", OffsetDateTime.class)),
                "theme".equals(row.getString("kind")),
                row.getInt("version"),
                new Place(row.getObject("person_id", UUID.class), row.getInt("level"), roles((String[])
                        row.getArray("roles").getArray())));
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private @Nullable LocalDate dayOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : day(at);
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes)
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
