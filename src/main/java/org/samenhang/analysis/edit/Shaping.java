package org.samenhang.analysis.edit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Entrance;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives statements other words, makes two of one and one of two, and moves them in time. Each act is one step, and doing the same
 * act twice is doing it once: a line that was lost may send it again.
 */
@Service
class Shaping {

    private static final String WHAT = "statement";

    private final JdbcClient db;
    private final Entrance entrance;

    Shaping(JdbcClient db, Entrance entrance) {
        this.db = db;
        this.entrance = entrance;
    }

    /** How it went. */
    enum Went {
        TAKEN,
        /** Somebody changed the statement since it was opened; nothing is changed. */
        CHANGED_SINCE,
        /** The picture is full. */
        FULL,
        /** The two tell where different people are, and can't be one. */
        APART
    }

    /** Other words for the same. How it is said inside a sentence goes, for it would say the old. */
    @Transactional
    Went reword(UUID caseFile, UUID statement, String text, int version) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        mustBeThere(caseFile, statement);
        return reworded(caseFile, statement, text, version) || stands(caseFile, statement, text)
                ? Went.TAKEN
                : Went.CHANGED_SINCE;
    }

    /**
     * Makes two of one. The first keeps arrows and stances; the second gets the same source, audience and people.
     *
     * @param second what the second says
     * @param key id of the second
     */
    @Transactional
    Went split(UUID caseFile, UUID statement, String text, String second, int version, UUID key) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        mustBeThere(caseFile, statement);
        if (stands(caseFile, key, null)) {
            return Went.TAKEN;
        }
        int standing = db.sql("select count(*)::int from statement where case_id = :case and withdrawn_at is null")
                .param("case", caseFile)
                .query(Integer.class)
                .single();
        if (standing >= CoherenceMap.MOST_STATEMENTS) {
            return Went.FULL;
        }
        if (!reworded(caseFile, statement, text, version)) {
            return Went.CHANGED_SINCE;
        }
        int added = db.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, part, effect, end_behaviour, kind,
                                               source_person, source_text, said_on, basis, visible_to, whereabouts_of,
                                               position, tense, by_person)
                        select :key, region_id, case_id, :second, sphere, part, effect, end_behaviour, kind, source_person,
                               source_text, said_on, basis, visible_to, whereabouts_of, position, tense, (select me())
                          from statement where id = :id and case_id = :case
                        on conflict (id) do nothing
                        """)
                .param("key", key)
                .param("second", second)
                .param("id", statement)
                .param("case", caseFile)
                .update();
        if (added == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        aboutToo(caseFile, statement, key);
        return Went.TAKEN;
    }

    /**
     * Makes one of two: this one stays, with the words for both, with the arrows of both, and for whom the stricter was meant. The
     * other is withdrawn, and what was said of it stays readable beside the one.
     */
    @Transactional
    Went merge(UUID caseFile, UUID kept, UUID other, String text, int version) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, kept);
        mustBeThere(caseFile, kept);
        Pair pair = db.sql("""
                        select o.merged_into is not distinct from k.id as merged, o.withdrawn_at is not null as gone,
                               k.whereabouts_of is not null and o.whereabouts_of is not null
                                   and k.whereabouts_of <> o.whereabouts_of as apart
                          from statement k join statement o on o.case_id = k.case_id and o.id = :other
                         where k.id = :kept and k.case_id = :case and o.id <> k.id
                        """)
                .param("other", other)
                .param("kept", kept)
                .param("case", caseFile)
                .query(Pair.class)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        if (pair.merged()) {
            return Went.TAKEN;
        }
        if (pair.apart()) {
            return Went.APART;
        }
        if (pair.gone() || !reworded(caseFile, kept, text, version)) {
            return Went.CHANGED_SINCE;
        }
        db.sql("""
                        update statement k
                           set visible_to = case when 'team' in (k.visible_to, o.visible_to) then 'team'
                                                 when 'professionals' in (k.visible_to, o.visible_to) then 'professionals'
                                                 else 'all' end,
                               whereabouts_of = coalesce(k.whereabouts_of, o.whereabouts_of)
                          from statement o
                         where k.id = :kept and o.id = :other
                           and (k.visible_to, k.whereabouts_of) is distinct from (o.visible_to, o.whereabouts_of)
                        """).param("kept", kept).param("other", other).update();
        takeOverArrows(caseFile, kept, other);
        aboutToo(caseFile, other, kept);
        db.sql("update statement set merged_into = :kept where case_id = :case and merged_into = :other")
                .param("kept", kept)
                .param("case", caseFile)
                .param("other", other)
                .update();
        db.sql("""
                        update statement set withdrawn_at = now(), withdrawn_by = (select me()), merged_into = :kept,
                               version = version + 1
                         where id = :other and case_id = :case
                        """)
                .param("kept", kept)
                .param("other", other)
                .param("case", caseFile)
                .update();
        return Went.TAKEN;
    }

    /** Of then, or of now. */
    @Transactional
    void move(UUID caseFile, UUID statement, Tense tense) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        mustBeThere(caseFile, statement);
        db.sql("""
                        update statement set tense = :tense, version = version + 1
                         where id = :id and case_id = :case and tense <> :tense
                        """)
                .param("tense", tense.code())
                .param("id", statement)
                .param("case", caseFile)
                .update();
    }

    private boolean reworded(UUID caseFile, UUID statement, String text, int version) {
        return db.sql("""
                        update statement
                           set spoken = case when text = :text then spoken end, text = :text, version = version + 1
                         where id = :id and case_id = :case and version = :version and withdrawn_at is null
                        """)
                        .param("text", text)
                        .param("id", statement)
                        .param("case", caseFile)
                        .param("version", version)
                        .update()
                == 1;
    }

    /**
     * Arrows between the two go; an arrow that both have is one; the others are drawn from or to the one that stays. Also those to
     * something the caller doesn't see, so that they don't vanish for who does; nothing of it is told.
     */
    private void takeOverArrows(UUID caseFile, UUID kept, UUID other) {
        db.sql("select take_over_arrows(:case, :kept, :other)")
                .param("case", caseFile)
                .param("kept", kept)
                .param("other", other)
                .query((row, number) -> true)
                .single();
    }

    /** Whom the one is about the other is about too. */
    private void aboutToo(UUID caseFile, UUID one, UUID other) {
        db.sql("""
                        insert into statement_about (statement_id, person_id, region_id, case_id)
                        select :other, person_id, region_id, case_id from statement_about
                         where statement_id = :one and case_id = :case
                        on conflict do nothing
                        """)
                .param("other", other)
                .param("one", one)
                .param("case", caseFile)
                .update();
    }

    private void mustBeThere(UUID caseFile, UUID statement) {
        if (!stands(caseFile, statement, null)) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /** Whether the statement says just this; with no text, whether the caller sees it at all. */
    private boolean stands(UUID caseFile, UUID statement, @Nullable String text) {
        return db.sql("select text from statement where id = :id and case_id = :case")
                .param("id", statement)
                .param("case", caseFile)
                .query(String.class)
                .optional()
                .map(now -> text == null || now.equals(text))
                .orElse(false);
    }

    private record Pair(boolean merged, boolean gone, boolean apart) {}
}
