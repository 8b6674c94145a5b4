package org.samenhang.teamwork.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards as this region has them: those of the house, without what it set aside, and its own. */
@Service
public class Cards {

    private static final String OWN = "own-";

    private final List<Card> house = CardFile.read();
    private final JdbcClient db;

    Cards(JdbcClient db) {
        this.db = db;
    }

    /** Every card, those that were set aside too. */
    @Transactional
    public List<Card> all() {
        Map<String, Card> cards = new LinkedHashMap<>();
        house.forEach(card -> cards.put(card.code(), card));
        db.sql("""
                        select code, part, words_nl, coalesce(words_en, '') as words_en, aside_at is not null as aside
                          from library_card where region_id = (select my_region()) order by added_at, code
                        """)
                .query((row, number) -> {
                    String code = row.getString("code");
                    String part = row.getString("part");
                    boolean aside = row.getBoolean("aside");
                    if (part != null) {
                        cards.put(
                                code,
                                new Card(
                                        code,
                                        CardPart.of(part).orElseThrow(),
                                        Objects.requireNonNull(row.getString("words_nl")),
                                        Objects.requireNonNull(row.getString("words_en")),
                                        CardSource.NONE,
                                        true,
                                        aside));
                    } else {
                        cards.computeIfPresent(code, (known, card) -> card.setAside(aside));
                    }
                    return code;
                })
                .list();
        return new ArrayList<>(cards.values());
    }

    /** What can be laid on the table. */
    @Transactional
    public List<Card> inUse() {
        return all().stream().filter(card -> !card.aside()).toList();
    }

    /** Adds a card of the region's own. Adding it twice under one id is adding it once. */
    @Transactional
    void add(UUID id, CardPart part, String dutch, String english) {
        db.sql("""
                        insert into library_card (region_id, code, part, words_nl, words_en, by_person)
                        values ((select my_region()), :code, :part, :nl, nullif(:en, ''), (select me()))
                        on conflict (region_id, code) do nothing
                        """)
                .param("code", OWN + id)
                .param("part", part.code())
                .param("nl", dutch)
                .param("en", english)
                .update();
    }

    /** Sets a card aside, or takes it back. What a group recognised before stays in its report. */
    @Transactional
    void aside(String code, boolean aside) {
        if (all().stream().noneMatch(card -> card.code().equals(code))) {
            return;
        }
        db.sql("""
                        insert into library_card (region_id, code, aside_at, by_person)
                        values ((select my_region()), :code, case when :aside then now() end, (select me()))
                        on conflict (region_id, code) do update set aside_at = excluded.aside_at
                        """).param("code", code).param("aside", aside).update();
    }
}
