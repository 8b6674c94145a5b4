package org.samenhang.analysis.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.AnalysisState;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.GrowthAim;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.StagnationLevel;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import tools.jackson.databind.node.ObjectNode;

/**
 * An analysis as a file holds it; format {@code samenhang.analysis}, described in docs/data-dictionary.md. Its statements and links are those
 * of the outside contract, so that {@code ./samenhang coherence} reads the same file.
 *
 * @param sections what there is besides the map, by its list in the file
 */
record Content(
        @Nullable String question,
        @Nullable StagnationLevel level,
        AnalysisState state,
        int edition,
        List<Someone> people,
        List<Statement> statements,
        List<Link> links,
        Map<Passage, Written> passages,
        List<Growth> growth,
        List<Task> tasks,
        List<View> views,
        Map<Section, List<ObjectNode>> sections) {

    static final String FORMAT = "samenhang.analysis";
    static final int VERSION = 2;

    /** Who said it or sees to it: somebody of the file by id, or a description. */
    record Source(@Nullable String person, @Nullable String text) {
        static final Source NOBODY = new Source(null, null);
    }

    /** A statement; people go by their id in the file. */
    record Statement(
            String id,
            String text,
            Sphere sphere,
            Effect effect,
            @Nullable Part part,
            boolean endBehaviour,
            @Nullable String spoken,
            StatementKind kind,
            Source source,
            @Nullable LocalDate saidOn,
            @Nullable String basis,
            @Nullable String familyWords,
            Audience visibleTo,
            @Nullable String whereaboutsOf,
            List<String> about,
            Tense tense) {}

    record Link(
            String id,
            String from,
            String to,
            Sign sign,
            @Nullable String note,
            boolean doubt) {}

    record Written(String text, @Nullable String whereaboutsOf) {}

    record Growth(GrowthAim aim, String worked, String wish) {}

    /** What comes first, and who does it. */
    record Task(
            String text,
            Source who,
            @Nullable LocalDate due,
            boolean done,
            @Nullable String whereaboutsOf) {}

    /**
     * Where somebody stands.
     *
     * @param statement null: on the whole or on an arrow
     * @param link the arrow; null: on the whole or on a statement
     * @param through through whom they let it be said
     * @param position what the team says beside it
     * @param recordedBy name of who wrote it down when it was said aloud
     * @param visibleTo who may read the reasons; null without reasons
     */
    record View(
            String by,
            @Nullable String statement,
            @Nullable String link,
            Stance stance,
            LocalDate on,
            @Nullable String recordedBy,
            @Nullable String through,
            @Nullable String reasons,
            @Nullable Audience visibleTo,
            boolean weighed,
            @Nullable String position) {}
}
