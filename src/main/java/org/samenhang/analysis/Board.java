package org.samenhang.analysis;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.glance.Glance;
import org.samenhang.analysis.model.AnalysisModel;
import org.samenhang.analysis.picture.CircleCharacter;
import org.samenhang.analysis.picture.PictureInWords;
import org.samenhang.instruments.TextLayer;

/**
 * The analysis as it stands on a screen.
 *
 * @param chosen the circle that is talked about; null when none is
 * @param svg the picture
 * @param words the picture in text
 * @param seen how the picture is looked at
 * @param meeting whether the screen is one that everyone in the room looks at
 * @param model the definition it was made with
 * @param once keeps what is written for many screens
 */
public record Board(
        Whole whole,
        Connections connections,
        @Nullable Ring chosen,
        String svg,
        PictureInWords words,
        boolean meeting,
        Seen seen,
        AnalysisModel model,
        WrittenOnce once) {

    /** Address of the analysis. */
    public String path() {
        return "/cases/" + whole.head().caseId() + "/analysis";
    }

    /** Address of this screen with another circle, or with none. */
    public String with(@Nullable Ring ring) {
        return address(ring, seen.asked());
    }

    /** Address of this screen with the picture looked at in this way. */
    public String at(Glance glance) {
        return address(chosen, glance);
    }

    private String address(@Nullable Ring ring, Glance glance) {
        String query = Stream.of(
                        meeting ? "view=meeting" : "", ring == null ? "" : "circle=" + ring.key(), glance.query())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return path() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The circle to read aloud: the chosen one, else the first that holds people, else the first. */
    public @Nullable Ring aloud() {
        return chosen != null || connections.rings().isEmpty()
                ? chosen
                : connections.rings().getFirst();
    }

    /** Circles beside the one that is read aloud. */
    public List<Ring> otherRings() {
        Ring aloud = aloud();
        return connections.rings().stream().filter(ring -> !ring.equals(aloud)).toList();
    }

    /** Whether any circle holds people. */
    public boolean holds() {
        return connections.rings().stream().anyMatch(ring -> ring.character() == CircleCharacter.VICIOUS);
    }

    /** Everything in the picture as a list. */
    public Listing listing(Locale locale) {
        return Listing.of(whole, path(), meeting, model, locale);
    }

    /**
     * A part of the page that is the same for whoever sees the same, written once.
     *
     * @param all everything that is in it
     * @param proof what forms of this reader are recognised by
     */
    public Content once(Object all, Locale locale, String proof, Content writing) {
        return once.of(all, locale, proof, writing);
    }

    /** What a column is called. */
    public String column(Part part, Locale locale, TextLayer layer) {
        return model.column(part, locale, layer);
    }

    /** The statements of a column, in order. */
    public List<Said> in(Part part) {
        return whole.statements().stream().filter(said -> said.part() == part).toList();
    }

    /** The statement at an end of an arrow. */
    public Said said(UUID id) {
        return whole.statement(id).orElseThrow();
    }

    /** Whether something leads to this statement, so that the question what it is the end of has an answer. */
    public boolean explained(Said said) {
        return whole.arrows().stream()
                .anyMatch(arrow -> arrow.to().equals(said.id()) && !arrow.from().equals(said.id()));
    }
}
