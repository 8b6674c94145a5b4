package org.samenhang.casework.life;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A life in words, for what shows more of the case than its timeline. */
@Service
public class LifeInWords {

    private final LifeFacts facts;
    private final MessageSource messages;
    private final JdbcClient db;

    LifeInWords(LifeFacts facts, MessageSource messages, JdbcClient db) {
        this.facts = facts;
        this.messages = messages;
        this.db = db;
    }

    /** The facts the caller may see, lane by lane, the oldest first. */
    @Transactional
    public List<LaneOfFacts> of(UUID caseId, Locale locale) {
        UUID me = db.sql("select me()").query(UUID.class).single();
        return LaneInWords.lanes(facts.scene(caseId), me, new FactWords(messages, locale));
    }
}
