package org.samenhang.analysis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.model.AnalysisModel;
import org.samenhang.instruments.TextLayer;

/**
 * Everything in the picture as a list, and nothing besides: who reads it is not in it, so that it is the same for whoever sees the same.
 *
 * @param path address of the analysis
 * @param meeting whether it stands on the screen that everyone in the room looks at
 * @param columns what each column is called
 * @param hypotheses how each hypothesis is called, by statement
 * @param dissents how many see a statement differently, by statement
 * @param dissentsOnArrows who see an arrow differently, by arrow
 * @param earlier by statement, what was said of it in words it has no more
 */
public record Listing(
        String path,
        boolean meeting,
        Map<Part, String> columns,
        List<Said> statements,
        List<Said> withdrawn,
        List<Arrow> arrows,
        Map<UUID, String> hypotheses,
        Map<UUID, Integer> dissents,
        Map<UUID, String> dissentsOnArrows,
        Map<UUID, List<Earlier>> earlier) {

    static Listing of(Whole whole, String path, boolean meeting, AnalysisModel model, Locale locale) {
        Map<Part, String> columns = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            columns.put(part, model.column(part, locale, TextLayer.PROFESSIONAL));
        }
        Map<UUID, String> hypotheses = new HashMap<>();
        Map<UUID, Integer> dissents = new HashMap<>();
        Map<UUID, String> dissentsOnArrows = new HashMap<>();
        for (Said said : whole.statements()) {
            String called = whole.hypothesis(said);
            if (called != null) {
                hypotheses.put(said.id(), called);
            }
            int dissent = whole.dissentOn(said.id());
            if (dissent > 0) {
                dissents.put(said.id(), dissent);
            }
        }
        for (Arrow arrow : whole.arrows()) {
            String who = whole.dissentOnArrow(arrow.id());
            if (who != null) {
                dissentsOnArrows.put(arrow.id(), who);
            }
        }
        return new Listing(
                path,
                meeting,
                columns,
                whole.statements(),
                whole.withdrawn(),
                whole.arrows(),
                hypotheses,
                dissents,
                dissentsOnArrows,
                whole.earlier());
    }

    /** The statements of a column, in order. */
    public List<Said> in(Part part) {
        return statements.stream().filter(said -> said.part() == part).toList();
    }

    /** What a column is called. */
    public String column(Part part) {
        return Objects.requireNonNull(columns.get(part));
    }

    /** The statements by their id, for the ends of arrows. */
    public Map<UUID, Said> byId() {
        return statements.stream().collect(Collectors.toMap(Said::id, said -> said));
    }

    /** Whether something leads to this statement, so that the question what it is the end of has an answer. */
    public boolean explained(Said said) {
        return arrows.stream()
                .anyMatch(arrow -> arrow.to().equals(said.id()) && !arrow.from().equals(said.id()));
    }

    /** How it is called as a hypothesis, as the end of a key under {@code evidence.called}; null for what is none. */
    public @Nullable String hypothesis(Said said) {
        return hypotheses.get(said.id());
    }

    /** How many see it differently. */
    public int dissentOn(Said said) {
        return dissents.getOrDefault(said.id(), 0);
    }

    /** Who see an arrow differently, by name; null when nobody said so. */
    public @Nullable String dissentOn(Arrow arrow) {
        return dissentsOnArrows.get(arrow.id());
    }

    /** What was said of it in earlier words. */
    public List<Earlier> earlier(Said said) {
        return earlier.getOrDefault(said.id(), List.of());
    }
}
