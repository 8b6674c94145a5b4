package org.samenhang.casework.questionanalysis;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.DefinitionKey;

/**
 * A conversation of a family and a worker about what is going on (nl: vraaganalyse).
 *
 * @param title how those who take part call it
 * @param definition what it asks, in the version it was begun with
 * @param consentBy who of the family said yes to handing it on; null until then
 * @param registration what was begun with it
 */
public record QuestionAnalysis(
        UUID id,
        UUID begunBy,
        String title,
        DefinitionKey definition,
        Answers answers,
        OffsetDateTime savedAt,
        @Nullable String consentBy,
        @Nullable OffsetDateTime handedAt,
        @Nullable UUID registration) {}
