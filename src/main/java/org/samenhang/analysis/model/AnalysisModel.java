package org.samenhang.analysis.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samenhang.analysis.GrowthAim;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.StagnationLevel;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.instruments.Coding;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.LayeredText;
import org.samenhang.instruments.TextLayer;

/**
 * How an analysis is divided and what is asked (nl: model). The picture keeps its three columns, as the outside contract has them; a model
 * gives them names, and divides them further.
 *
 * @param levels at which it may have got stuck; empty when the model does not ask
 * @param aims in which it looks for growth; empty when it does not
 * @param passages in the order in which they stand on the page and on paper
 * @param guidance questions for each kind of user
 */
public record AnalysisModel(
        Definition definition,
        List<ModelPart> parts,
        List<StagnationLevel> levels,
        List<GrowthAim> aims,
        List<ModelPassage> passages,
        Map<Guided, Item> guidance) {

    /** The name of a column: of its only part, or of its parts together. */
    public String column(Part column, Locale locale, TextLayer layer) {
        return in(column).stream().map(part -> part.title().in(locale, layer)).collect(Collectors.joining(" · "));
    }

    /** Whether it is for an analysis without a case. */
    public boolean isForThemes() {
        return definition.codes().contains(new Coding(Definition.CODES, "without-case"));
    }

    /** The parts drawn in a column. */
    public List<ModelPart> in(Part column) {
        return parts.stream().filter(part -> part.column() == column).toList();
    }

    /** The part with this name. */
    public Optional<ModelPart> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** Where a statement stands: the part it was put in while that is in its column, else that of its sphere, else the first there. */
    public ModelPart of(String chosen, Sphere sphere, Part column) {
        return in(column).stream()
                .filter(part -> part.key().equals(chosen))
                .findFirst()
                .or(() -> in(column).stream()
                        .filter(part -> part.spheres().contains(sphere))
                        .findFirst())
                .orElseGet(() -> in(column).getFirst());
    }

    /** Whether this is written in analyses of this model. */
    public boolean asks(Passage passage) {
        return passages.stream().anyMatch(one -> one.passage() == passage);
    }

    /** The questions for a kind of user, as a definition of their own; empty when the model has none for them. */
    public Optional<Definition> guide(Guided reader) {
        return Optional.ofNullable(guidance.get(reader))
                .map(group -> new Definition(
                        definition.key(),
                        definition.language(),
                        group.text(),
                        group.why() == null ? LayeredText.of(definition.language(), "") : group.why(),
                        group.codes(),
                        List.of(group),
                        definition.printed()));
    }

    /** The step that a question of the guidance belongs to. */
    public static Moment moment(Item question) {
        return ModelReading.moment(question);
    }

    /** What a text is called in this model. */
    public Optional<ModelPassage> passage(Passage passage) {
        return passages.stream().filter(one -> one.passage() == passage).findFirst();
    }
}
