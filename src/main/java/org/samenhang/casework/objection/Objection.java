package org.samenhang.casework.objection;

import java.time.LocalDate;
import java.util.UUID;
import org.samenhang.casework.consent.Article;
import org.samenhang.casework.consent.Rule;

/**
 * What somebody of the family said last about figures and research on their case: one who objects is enough to leave the case out
 * (Jeugdwet 7.3.12).
 */
public record Objection(UUID person, String name, boolean objects, LocalDate on, String recordedBy) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_12;
    }
}
