package org.samenhang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom the items of a case are written, and changing that with a reason. */
@Service
public class VisibleItems {

    private static final String WHAT = "visibility";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisibleItems(JdbcClient db, CaseFiles cases, Audiences audiences, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    /** Who would read what in this case, for a form that is shown. */
    @Transactional
    public Audience audience(UUID caseFile) {
        cases.open(caseFile, WHAT);
        return audiences.of(caseFile);
    }

    /**
     * Opens an item to see for whom it is; empty when it is not for the caller to change.
     *
     * @throws NotYours when there is no such item for the caller, or they do not work in the case
     */
    @Transactional
    public Optional<VisibleItem> find(UUID caseFile, VisibleItem.Kind kind, String key) {
        return read(cases.open(caseFile, WHAT), kind, key);
    }

    /**
     * Changes for whom an item is, when it is still as the caller read it.
     *
     * @throws NotYours also when somebody else put it down and the caller is not of the team
     * @return false when somebody else changed it meanwhile
     */
    @Transactional
    public boolean change(
            UUID caseFile,
            VisibleItem.Kind kind,
            String key,
            @Nullable String wasVisibleTo,
            @Nullable String visibleTo,
            @Nullable UUID whereaboutsOf,
            String why) {
        CaseFile file = cases.works(Action.UPDATE, caseFile, WHAT, id(key));
        VisibleItem item =
                read(file, kind, key).filter(VisibleItem::mayChange).orElseThrow(() -> new NotYours(WHAT, caseFile));
        if (!Objects.equals(item.visibleTo(), wasVisibleTo)) {
            return false;
        }
        String level = item.visibleTo() == null || visibleTo == null ? item.visibleTo() : visibleTo;
        UUID whereabouts = item.asksWhereabouts() ? whereaboutsOf : item.whereaboutsOf();
        db.sql("select set_config('samenhang.why', :why, true)")
                .param("why", why)
                .query()
                .singleRow();
        int changed = db.sql(updating(kind, file))
                .param("case", caseFile)
                .param("key", key)
                .param("visible", level)
                .param("whereabouts", whereabouts)
                .update();
        db.sql("select set_config('samenhang.why', '', true)").query().singleRow();
        if (changed == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    private Optional<VisibleItem> read(CaseFile file, VisibleItem.Kind kind, String key) {
        if (!file.place().works()
                || kind == VisibleItem.Kind.MEETING_LINE && !file.place().team()) {
            return Optional.empty();
        }
        Audience audience = audiences.of(file.id());
        List<VisibleItem.Change> changes = file.place().team() ? changes(file.id(), kind, key) : List.of();
        return db.sql(reading(kind))
                .param("case", file.id())
                .param("key", key)
                .query((row, number) -> new VisibleItem(
                        file,
                        kind,
                        key,
                        row.getString("text"),
                        row.getString("visible_to"),
                        file.place().team() || kind.asksAnybody() ? row.getObject("whereabouts_of", UUID.class) : null,
                        audience,
                        changes,
                        file.place().team() || row.getBoolean("mine")))
                .optional();
    }

    /** Each kind has its own table; the words of a person about themselves are theirs alone to open or close. */
    private static String reading(VisibleItem.Kind kind) {
        String text = switch (kind) {
            case WISH -> "concat_ws(' ', wants, expects)";
            case LOOK_BACK -> "concat_ws(' ', question, text)";
            case CONTACT -> "value";
            default -> "coalesce(text, '')";
        };
        return """
                select %s as text, %s as visible_to, whereabouts_of, %s as mine from %s where case_id = :case and %s = :key %s
                """.formatted(
                        text,
                        kind.hasLevels() ? "visible_to" : "cast(null as text)",
                        kind.hasAuthor() ? "coalesce(by_person = (select me()), false)" : "false",
                        kind.code(),
                        keyOf(kind),
                        theirsAlone(kind));
    }

    /** What people of a family said of themselves is theirs, or weighed; it is not opened or closed here. */
    private static String theirsAlone(VisibleItem.Kind kind) {
        return switch (kind) {
            case WISH -> "and (by_person <> person_id or by_person = (select me()))";
            case STATEMENT ->
                "and not (kind = 'account' and source_person is not distinct from by_person and exists"
                        + " (select from person p where p.id = by_person and p.kind = 'family'))";
            default -> "";
        };
    }

    private static String updating(VisibleItem.Kind kind, CaseFile file) {
        boolean counted = kind != VisibleItem.Kind.MOMENT && kind != VisibleItem.Kind.CONTACT;
        return "update %s set %s%s%s where case_id = :case and %s = :key"
                .formatted(
                        kind.code(),
                        kind.hasLevels() ? "visible_to = :visible, " : "",
                        file.place().team() || kind.asksAnybody()
                                ? "whereabouts_of = :whereabouts"
                                : "whereabouts_of = whereabouts_of",
                        counted ? ", version = version + 1" : "",
                        keyOf(kind));
    }

    private static String keyOf(VisibleItem.Kind kind) {
        return kind == VisibleItem.Kind.PASSAGE ? "part" : "cast(id as text)";
    }

    private List<VisibleItem.Change> changes(UUID caseFile, VisibleItem.Kind kind, String key) {
        return db.sql("""
                        select c.changed_at, p.name, c.from_audience, c.to_audience, f.name as from_name, t.name as to_name, c.why
                          from visibility_change c
                          left join person p on p.id = c.changed_by
                          left join person f on f.id = c.from_whereabouts
                          left join person t on t.id = c.to_whereabouts
                         where c.case_id = :case and c.what = :kind and c.object_key = :key
                         order by c.changed_at desc
                        """)
                .param("case", caseFile)
                .param("kind", kind.code())
                .param("key", key)
                .query((row, number) -> new VisibleItem.Change(
                        LocalDate.ofInstant(
                                Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class))
                                        .toInstant(),
                                clock.getZone()),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        row.getString("from_audience"),
                        row.getString("to_audience"),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        Objects.requireNonNullElse(row.getString("why"), "")))
                .list();
    }

    private static @Nullable UUID id(String key) {
        try {
            return key.length() == 36 ? UUID.fromString(key) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
