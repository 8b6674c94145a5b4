package org.samenhang.analysis.ownpicture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and shows one's own picture. Until it is shown nothing here opens more of the case than its question: the log rows of it are read by
 * nobody else, so nothing of others may be read under them.
 */
@Service
class OwnPictures {

    static final int MOST_LINES = 40;

    private static final String WHAT = "own_picture";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final OwnPictureRows rows;

    OwnPictures(JdbcClient db, CaseFiles cases, OwnPictureRows rows) {
        this.db = db;
        this.cases = cases;
        this.rows = rows;
    }

    /** One's own, or nothing yet. */
    @Transactional
    Mine mine(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new Mine(file, rows.mine(caseFile, file.place().person()).orElse(null));
    }

    /** Says what it is about; with this it begins. */
    @Transactional
    void about(UUID caseFile, String about) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, null);
        unshown(file);
        db.sql("""
                        insert into own_picture as p (id, region_id, case_id, by_person, about, whereabouts_of)
                        values (:id, (select my_region()), :case, (select me()), :about, whereabouts_told(:case))
                        on conflict (case_id, by_person) do update set about = excluded.about, version = p.version + 1
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseFile)
                .param("about", about)
                .update();
    }

    /**
     * Puts a line in it; twice under one id is once.
     *
     * @param lessens the line that it makes less; null: none
     * @return false when it is full
     */
    @Transactional
    boolean line(UUID caseFile, UUID id, String text, Sphere sphere, Effect effect, @Nullable UUID lessens) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, null);
        OwnPicture picture = begun(file);
        if (picture.lines().size() >= MOST_LINES) {
            return false;
        }
        if (picture.lines().stream().anyMatch(line -> line.id().equals(id))) {
            return true;
        }
        db.sql("""
                        insert into own_line (id, region_id, case_id, picture_id, by_person, text, sphere, effect, position)
                        values (:id, (select my_region()), :case, :picture, (select me()), :text, :sphere, :effect, :position)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("picture", picture.id())
                .param("text", text)
                .param("sphere", sphere.code())
                .param("effect", effect.code())
                .param("position", picture.lines().size())
                .update();
        if (lessens != null
                && picture.lines().stream().anyMatch(line -> line.id().equals(lessens))) {
            arrow(picture, id, lessens, false);
        }
        return true;
    }

    /** Says what leads to what; said again it is said anew. */
    @Transactional
    void arrow(UUID caseFile, UUID from, UUID to, boolean more) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, null);
        OwnPicture picture = begun(file);
        if (picture.lines().stream()
                        .filter(line -> line.id().equals(from) || line.id().equals(to))
                        .count()
                != 2) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("delete from own_arrow where picture_id = :picture and from_id = :from and to_id = :to")
                .param("picture", picture.id())
                .param("from", from)
                .param("to", to)
                .update();
        arrow(picture, from, to, more);
    }

    /** Takes a line out, with its arrows. */
    @Transactional
    void removeLine(UUID caseFile, UUID line) {
        removed(
                caseFile,
                db.sql("delete from own_line where id = :id and case_id = :case")
                        .param("id", line),
                caseFile);
    }

    /** Takes an arrow out. */
    @Transactional
    void removeArrow(UUID caseFile, UUID arrow) {
        removed(
                caseFile,
                db.sql("delete from own_arrow where id = :id and case_id = :case")
                        .param("id", arrow),
                caseFile);
    }

    /** Shows it. Who works in the case is read at once by whom they choose; of a family it is weighed first. */
    @Transactional
    void show(UUID caseFile, Audience whom) {
        // from here on it is no longer theirs alone, and so is its row in the log
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, "shown_picture", null);
        OwnPicture picture = begun(file);
        db.sql("""
                        update own_picture set shown_at = now(), shown_to = :whom, weighed = null, version = version + 1,
                               visible_to = case when :works then :whom else 'team' end,
                               whereabouts_of = whereabouts_told(:case)
                         where id = :id and shown_at is null
                        """)
                .param("whom", whom.code())
                .param("works", file.place().works())
                .param("case", caseFile)
                .param("id", picture.id())
                .update();
    }

    /** Takes it back: it is theirs alone again. What was taken into the shared analysis stays there. */
    @Transactional
    void takeBack(UUID caseFile) {
        CaseFile file = cases.takesPart(Action.DELETE, caseFile, "shown_picture", null);
        int back = db.sql("""
                        update own_picture set shown_at = null, visible_to = 'team', weighed = null, version = version + 1
                         where case_id = :case and by_person = (select me()) and shown_at is not null
                        """).param("case", file.id()).update();
        if (back == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    private void removed(UUID caseFile, JdbcClient.StatementSpec removal, UUID of) {
        begun(cases.takesPart(Action.UPDATE, caseFile, WHAT, null));
        if (removal.param("case", of).update() == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    private void arrow(OwnPicture picture, UUID from, UUID to, boolean more) {
        db.sql("""
                        insert into own_arrow (id, region_id, case_id, picture_id, by_person, from_id, to_id, sign)
                        select :id, p.region_id, p.case_id, p.id, p.by_person, :from, :to, :sign from own_picture p where p.id = :picture
                        """)
                .param("id", UUID.randomUUID())
                .param("picture", picture.id())
                .param("from", from)
                .param("to", to)
                .param("sign", more ? "+" : "-")
                .update();
    }

    private void unshown(CaseFile file) {
        if (rows.mine(file.id(), file.place().person())
                .filter(OwnPicture::shown)
                .isPresent()) {
            throw new NotYours(WHAT, file.id());
        }
    }

    private OwnPicture begun(CaseFile file) {
        return rows.mine(file.id(), file.place().person())
                .filter(picture -> !picture.shown())
                .orElseThrow(() -> new NotYours(WHAT, file.id()));
    }

    /** One's own picture; null while there is none. */
    record Mine(CaseFile file, @Nullable OwnPicture picture) {}
}
