package org.samenhang.analysis.guidance;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.model.Guided;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.DefinitionKey;

/**
 * What somebody answered to the questions of a model.
 *
 * @param id null while nothing is kept
 * @param by who; null where that is not asked
 * @param sentAt null for a draft
 */
public record GivenAnswers(
        @Nullable UUID id,
        @Nullable String by,
        Guided reader,
        DefinitionKey definition,
        Answers answers,
        @Nullable OffsetDateTime sentAt,
        int version) {}
