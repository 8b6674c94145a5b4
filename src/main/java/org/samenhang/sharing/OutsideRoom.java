package org.samenhang.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.analysis.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody outside is let in by a link: to read what was chosen for them, or to add without seeing. */
@Service
class OutsideRoom {

    private final JdbcClient db;
    private final SharedItems items;
    private final AccessLog log;

    OutsideRoom(JdbcClient db, SharedItems items, AccessLog log) {
        this.db = db;
        this.items = items;
        this.log = log;
    }

    /** Which kind of link this is, before its code; null when there is none such, or it is over. */
    @Transactional
    public @Nullable String kindOf(String token) {
        return db.sql("select outside_link_of(sha256(convert_to(:token, 'UTF8')))")
                .param("token", token)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** What is shared with whoever came in by this link. */
    @Transactional
    public SharedScene shared() {
        Front front = enter(Action.READ, "shared", "share");
        return scene(front, items.pieces(front.id()), items.picture(front.id()));
    }

    /** What is asked of whoever came in by this link, and what they wrote themselves. */
    @Transactional
    public Asked asked() {
        Front front = enter(Action.READ, "question", "question");
        return new Asked(
                scene(front, List.of(), Excerpt.none()),
                db.sql("select * from my_pieces()")
                        .query((row, number) -> new OwnPiece(
                                Objects.requireNonNull(row.getObject("id", UUID.class)),
                                row.getString("said"),
                                Objects.requireNonNullElse(row.getString("about_when"), ""),
                                row.getString("kind"),
                                row.getBoolean("settled")))
                        .list());
    }

    /** Adds a piece; false when there are twenty already. */
    @Transactional
    public boolean add(UUID piece, String text, String when, String kind) {
        enter(Action.CREATE, "question", "question");
        return db.sql("select add_piece(:id, :text, :when, :kind)")
                .param("id", piece)
                .param("text", text)
                .param("when", when)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Takes an own piece back; false when the team took it in already. */
    @Transactional
    public boolean takeBack(UUID piece) {
        enter(Action.DELETE, "question", "question");
        return db.sql("select withdraw_piece(:id)")
                .param("id", piece)
                .query(Boolean.class)
                .single();
    }

    /** A question, and what this person wrote. */
    record Asked(SharedScene scene, List<OwnPiece> own) {}

    private record Front(
            UUID id, String kind, String name, String purpose, String asker, String team, LocalDate endsOn) {}

    private Front enter(Action action, String what, String kind) {
        Place place = db.sql("select my_link() as link, my_link_case() as of_case")
                .query((row, number) ->
                        new Place(row.getObject("link", UUID.class), row.getObject("of_case", UUID.class)))
                .single();
        if (place.link() == null || place.ofCase() == null) {
            throw new LinkOver(what);
        }
        log.does(action, place.ofCase(), what, place.link());
        return db.sql("select * from my_link_front()")
                .query((row, number) -> new Front(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("asker"),
                        row.getString("team"),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class))))
                .optional()
                .filter(front -> front.kind().equals(kind))
                .orElseThrow(() -> new LinkOver(what));
    }

    private record Place(@Nullable UUID link, @Nullable UUID ofCase) {}

    private static SharedScene scene(Front front, List<SharedPiece> pieces, Excerpt picture) {
        return new SharedScene(
                front.name(), front.purpose(), front.asker(), front.team(), front.endsOn(), pieces, picture);
    }
}
