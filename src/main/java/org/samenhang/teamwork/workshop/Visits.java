package org.samenhang.teamwork.workshop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersJson;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.DefinitionReader;
import org.samenhang.instruments.Instruments;
import org.samenhang.json.Refusal;
import org.samenhang.store.Crowd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visitors of a workshop without an account, who show a code and nothing else: nobody is recognised and nothing is logged of them. */
@Service
class Visits {

    private static final String GUESS = "workshop";

    private final JdbcClient db;
    private final Instruments instruments;
    private final Crowd crowd;

    Visits(JdbcClient db, Instruments instruments, Crowd crowd) {
        this.db = db;
        this.instruments = instruments;
        this.crowd = crowd;
    }

    /** What a code opens: the title of a workshop, and what its visitors are asked. */
    record Opened(String title, Definition definition) {}

    /** Whether too many wrong codes came from this address within an hour. */
    boolean guesses(String address) {
        return crowd.isTooMuch(GUESS, address);
    }

    /** Counts a wrong code. */
    void wrong(String address) {
        crowd.note(GUESS, address);
    }

    /** Empty when the code is none, was used, or its workshop is closed. */
    @Transactional
    public Optional<Opened> open(String code) {
        return db.sql("select title, url, edition, definition from workshop_of_code(:code)")
                .param("code", code)
                .query((row, number) -> new Opened(
                        row.getString("title"),
                        definition(
                                new DefinitionKey(row.getString("url"), row.getString("edition")),
                                row.getString("definition"))))
                .optional();
    }

    /** Takes the one answer of a code; false when it was used meanwhile, or the workshop closed. */
    @Transactional
    public boolean answer(String code, Answers answers) {
        return db.sql("select answer_workshop_by_code(:code, cast(:answers as jsonb))")
                .param("code", code)
                .param("answers", AnswersJson.write(answers))
                .query(Boolean.class)
                .single();
    }

    private Definition definition(DefinitionKey key, @Nullable String ofTheRegion) {
        if (ofTheRegion == null) {
            return instruments.find(key).orElseThrow(() -> new IllegalStateException("no definition " + key));
        }
        try {
            return DefinitionReader.read(ofTheRegion);
        } catch (Refusal refused) {
            throw new IllegalStateException("A definition in use can't be read: " + refused.reasons(), refused);
        }
    }
}
