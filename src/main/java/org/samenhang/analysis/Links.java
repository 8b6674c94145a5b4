package org.samenhang.analysis;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.form.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws arrows, changes them, takes them away and puts them back. */
@Service
class Links {

    private static final String WHAT = "link";

    private final JdbcClient db;
    private final Entrance entrance;

    Links(JdbcClient db, Entrance entrance) {
        this.db = db;
        this.entrance = entrance;
    }

    /**
     * Draws one; the same arrow twice is one.
     *
     * @return false when it stood there already; then nothing is kept of what was said with it
     * @throws NotYours when one of the statements is not there for the caller
     */
    @Transactional
    boolean add(UUID caseFile, UUID from, UUID to, Sign sign, @Nullable String note, boolean doubt) {
        UUID id = UUID.randomUUID();
        entrance.writes(Action.CREATE, caseFile, WHAT, id);
        Ends ends = db.sql("""
                        select count(distinct s.id)::int as known, (select count(*)::int from link where case_id = :case) as links
                          from statement s where s.case_id = :case and s.id in (:from, :to) and s.withdrawn_at is null
                        """)
                .param("case", caseFile)
                .param("from", from)
                .param("to", to)
                .query(Ends.class)
                .single();
        if (ends.known() < (from.equals(to) ? 1 : 2) || ends.links() >= CoherenceMap.MOST_LINKS) {
            throw new NotYours(WHAT, caseFile);
        }
        return db.sql("""
                        insert into link (id, region_id, case_id, from_id, to_id, sign, note, doubt, by_person)
                        values (:id, (select my_region()), :case, :from, :to, :sign, :note, :doubt, (select me()))
                        on conflict (from_id, to_id, sign) where withdrawn_at is null do nothing
                        """)
                        .param("id", id)
                        .param("case", caseFile)
                        .param("from", from)
                        .param("to", to)
                        .param("sign", sign.code())
                        .param("note", note)
                        .param("doubt", doubt)
                        .update()
                == 1;
    }

    /**
     * Changes one.
     *
     * @return false when somebody else changed it since it was opened; then nothing is changed
     */
    @Transactional
    boolean change(UUID caseFile, UUID link, LinkForm form) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, link);
        return db.sql("""
                        update link set sign = :sign, note = :note, doubt = :doubt, version = version + 1
                         where id = :id and case_id = :case and version = :version
                           and not exists (select from link o where o.from_id = link.from_id and o.to_id = link.to_id
                                              and o.sign = :sign and o.id <> link.id and o.withdrawn_at is null)
                        """)
                        .param("sign", form.sign())
                        .param("note", Words.orNull(Typed.line(form.note())))
                        .param("doubt", form.isDoubted())
                        .param("id", link)
                        .param("case", caseFile)
                        .param("version", Objects.requireNonNullElse(form.version(), -1))
                        .update()
                == 1;
    }

    /** Takes one away; it can be put back. */
    @Transactional
    void withdraw(UUID caseFile, UUID link) {
        entrance.writes(Action.DELETE, caseFile, WHAT, link);
        move(caseFile, link, "withdrawn_at = now(), withdrawn_by = (select me())");
    }

    /** Puts back what was taken away, unless the same arrow was drawn anew. */
    @Transactional
    void putBack(UUID caseFile, UUID link) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, link);
        boolean again = db.sql("""
                        select exists (select from link l join link o on o.from_id = l.from_id and o.to_id = l.to_id
                                          and o.sign = l.sign and o.id <> l.id and o.withdrawn_at is null
                                        where l.id = :id)
                        """).param("id", link).query(Boolean.class).single();
        if (!again) {
            move(caseFile, link, "withdrawn_at = null, withdrawn_by = null");
        }
    }

    private void move(UUID caseFile, UUID link, String how) {
        int moved = db.sql("update link set " + how + ", version = version + 1 where id = :id and case_id = :case")
                .param("id", link)
                .param("case", caseFile)
                .update();
        if (moved == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    private record Ends(int known, int links) {}
}
