package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.DefinitionKey;

/**
 * The analysis of a case as a whole.
 *
 * @param caseId the case it explains
 * @param question what people came with; the title of its page
 * @param edition counts the versions laid before people: 'concept 2'
 * @param level where it got stuck; null while that is not chosen
 * @param model the definition it was made with
 * @param version raised by each change of this record
 */
public record AnalysisHead(
        UUID caseId,
        String question,
        AnalysisState state,
        int edition,
        @Nullable StagnationLevel level,
        DefinitionKey model,
        int version) {}
