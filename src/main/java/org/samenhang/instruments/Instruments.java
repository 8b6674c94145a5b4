package org.samenhang.instruments;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shelf of instruments: those that come with the software, and those a region adds. */
@Service
public class Instruments {

    /** What it is called in the log. */
    static final String WHAT = "instrument";

    /** What somebody who works in a case fills in themselves; the one purpose for which figures are computed. */
    private static final String QUESTIONNAIRE = "questionnaire";

    private static final String SELECT = """
            select i.*, p.name from instrument i left join person p on p.id = i.made_by
            """;

    private final JdbcClient db;
    private final Shipped shipped;
    private final AccessLog log;
    private final List<DefinitionCheck> checks;

    Instruments(JdbcClient db, Shipped shipped, AccessLog log, List<DefinitionCheck> checks) {
        this.db = db;
        this.shipped = shipped;
        this.log = log;
        this.checks = checks;
        for (Definition definition : shipped.all()) {
            Reasons reasons = new Reasons();
            check(definition, reasons);
            if (!reasons.isEmpty()) {
                throw new IllegalStateException("What comes with the software is refused: " + definition.key());
            }
        }
    }

    /** The definitions for a purpose that may be chosen now, those of the software first. */
    @Transactional
    public List<Definition> toChoose(String purpose) {
        List<Definition> found = new ArrayList<>(shipped.all().stream()
                .filter(one -> one.purpose().equals(purpose))
                .toList());
        db.sql(SELECT + " where i.purpose = :purpose and i.state = 'in_use' order by i.title, i.edition")
                .param("purpose", purpose)
                .query(this::row)
                .list()
                .forEach(one -> found.add(parsed(one)));
        return found;
    }

    /**
     * What is asked for a purpose when nobody chooses: what the region put in use last, or else what comes with the software.
     *
     * @param purpose one for which a definition comes with the software
     */
    @Transactional
    public Definition preferred(String purpose) {
        return db.sql(
                        SELECT
                                + " where i.purpose = :purpose and i.state = 'in_use' order by coalesce(i.state_at, i.made_at) desc, i.id limit 1")
                .param("purpose", purpose)
                .query(this::row)
                .optional()
                .map(Instruments::parsed)
                .orElseGet(() -> shipped.all().stream()
                        .filter(one -> one.purpose().equals(purpose))
                        .toList()
                        .getLast());
    }

    /** A definition, withdrawn or not; empty when the region has none of this key. */
    @Transactional
    public Optional<Definition> find(DefinitionKey key) {
        return find(key, true);
    }

    /** A definition that somebody may have begun to answer: in use, or withdrawn meanwhile; never a draft. */
    @Transactional
    public Optional<Definition> begun(DefinitionKey key) {
        return find(key, false);
    }

    private Optional<Definition> find(DefinitionKey key, boolean drafts) {
        Optional<Definition> ours = shipped.find(key);
        return ours.isPresent()
                ? ours
                : db.sql(SELECT + " where i.url = :url and i.edition = :edition and (:drafts or i.state <> 'draft')")
                        .param("url", key.url())
                        .param("edition", key.version())
                        .param("drafts", drafts)
                        .query(this::row)
                        .optional()
                        .map(Instruments::parsed);
    }

    /** A definition that comes with the software. */
    public Optional<Definition> ofTheSoftware(DefinitionKey key) {
        return shipped.find(key);
    }

    /** A definition that comes with the software, for who needs no region: a command that runs outside an installation. */
    public static Optional<Definition> inTheSoftware(DefinitionKey key) throws IOException {
        return new Shipped().find(key);
    }

    /** The definitions of the software. */
    List<Definition> shipped() {
        return shipped.all();
    }

    /** The text of a definition of the software. */
    Optional<String> shippedText(DefinitionKey key) {
        return shipped.text(key);
    }

    /** What this region added, drafts as well. */
    @Transactional
    List<Instrument> added(Person reader) {
        makes(reader);
        return db.sql(SELECT + " order by i.title, i.edition desc, i.id")
                .query(this::row)
                .list();
    }

    /** One of them. */
    @Transactional
    Instrument one(Person reader, UUID id) {
        makes(reader);
        return db.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
    }

    /**
     * Reads a definition as {@link #add} would.
     *
     * @throws Refusal with every reason
     */
    Definition read(String text) throws Refusal {
        Definition definition = DefinitionReader.read(text);
        Reasons reasons = new Reasons();
        check(definition, reasons);
        reasons.refuse();
        return definition;
    }

    /**
     * Puts a draft on the shelf.
     *
     * @return false when there is one with this address and version already
     */
    @Transactional
    boolean add(Person maker, UUID id, String text, Definition definition) {
        makes(maker);
        if (shipped.find(definition.key()).isPresent()) {
            return false;
        }
        log.does(Action.CREATE, WHAT, id);
        return db.sql("""
                        insert into instrument (id, region_id, url, edition, purpose, title, definition, made_by)
                        values (:id, (select my_region()), :url, :edition, :purpose, :title, :text, (select me()))
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("url", definition.key().url())
                        .param("edition", definition.key().version())
                        .param("purpose", definition.purpose())
                        .param("title", title(definition))
                        .param("text", text)
                        .update()
                == 1;
    }

    /** What became of a change. */
    enum Changed {
        DONE,
        /** Somebody else changed it meanwhile. */
        MEANWHILE,
        /** Address and version are those of another. */
        TAKEN
    }

    /** Changes a draft. */
    @Transactional
    Changed change(Person maker, UUID id, String text, Definition definition, int version) {
        makes(maker);
        if (shipped.find(definition.key()).isPresent()) {
            return Changed.TAKEN;
        }
        log.does(Action.UPDATE, WHAT, id);
        try {
            return db.sql("""
                            update instrument set url = :url, edition = :edition, purpose = :purpose, title = :title,
                                   definition = :text, version = version + 1
                             where id = :id and version = :version and state = 'draft'
                            """)
                                    .param("url", definition.key().url())
                                    .param("edition", definition.key().version())
                                    .param("purpose", definition.purpose())
                                    .param("title", title(definition))
                                    .param("text", text)
                                    .param("id", id)
                                    .param("version", version)
                                    .update()
                            == 1
                    ? Changed.DONE
                    : Changed.MEANWHILE;
        } catch (DuplicateKeyException taken) {
            return Changed.TAKEN;
        }
    }

    /** Puts it in use or withdraws it; false when somebody else was before. */
    @Transactional
    boolean move(Person maker, UUID id, Instrument.State from, Instrument.State to) {
        makes(maker);
        log.does(Action.UPDATE, WHAT, id);
        return db.sql("""
                        update instrument set state = :to, state_by = (select me()), state_at = now(), version = version + 1
                         where id = :id and state = :from
                        """)
                        .param("to", to.code())
                        .param("from", from.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Throws a draft away. */
    @Transactional
    void throwAway(Person maker, UUID id) {
        makes(maker);
        log.does(Action.DELETE, WHAT, id);
        int gone = db.sql("delete from instrument where id = :id and state = 'draft'")
                .param("id", id)
                .update();
        if (gone == 0) {
            throw new NotYours(WHAT, null);
        }
    }

    /** @throws NotYours for who makes no instruments */
    static void makes(Person reader) {
        if (!reader.has(Duty.ADMINISTRATOR) && !reader.has(Duty.ANALYST)) {
            throw new NotYours(WHAT, null);
        }
    }

    private void check(Definition definition, Reasons reasons) {
        if (!definition.purpose().equals(QUESTIONNAIRE)
                && checks.stream().noneMatch(one -> one.purpose().equals(definition.purpose()))) {
            reasons.add("code", "unknown_purpose", definition.purpose());
        }
        if (!definition.purpose().equals(QUESTIONNAIRE)) {
            definition
                    .all()
                    .filter(item -> item.score() != null)
                    .forEach(item -> reasons.add(item.path(), "score_not_here", definition.purpose()));
        }
        checks.stream()
                .filter(one -> one.purpose().equals(definition.purpose()))
                .forEach(one -> one.check(definition, reasons));
    }

    private static String title(Definition definition) {
        return definition.title().in(Locale.of(definition.language()), TextLayer.PROFESSIONAL);
    }

    private static Definition parsed(Instrument instrument) {
        try {
            return DefinitionReader.read(instrument.text());
        } catch (Refusal refused) {
            throw new IllegalStateException("A definition on the shelf can't be read: " + refused.reasons(), refused);
        }
    }

    private Instrument row(ResultSet row, int number) throws SQLException {
        return new Instrument(
                row.getObject("id", UUID.class),
                new DefinitionKey(row.getString("url"), row.getString("edition")),
                row.getString("purpose"),
                row.getString("title"),
                row.getString("definition"),
                Instrument.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
