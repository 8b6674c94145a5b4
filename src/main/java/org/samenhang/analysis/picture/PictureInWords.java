package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The picture in text: what someone who cannot see it, or would rather read, needs to know the same.
 *
 * @param summary how many statements, arrows and circles
 * @param columns the statements of each column, left to right
 * @param arrows such as 'He stays home → She worries (strengthens)'
 * @param circles the label of each circle, what it does, and its sentence where it has one
 */
public record PictureInWords(String summary, List<ColumnInWords> columns, List<String> arrows, List<String> circles) {

    /** A column with its heading; each statement with what it does and what was remarked. */
    public record ColumnInWords(String heading, List<String> statements) {}

    static PictureInWords of(CoherencePicture picture, PictureWords words) {
        List<ColumnInWords> columns = Arrays.stream(PicturePart.values())
                .map(part -> new ColumnInWords(
                        words.heading(part),
                        picture.in(part).stream()
                                .filter(s -> !s.marking().isGone())
                                .map(s -> line(s, words))
                                .toList()))
                .toList();
        Map<String, String> texts = new HashMap<>();
        picture.statements().forEach(s -> texts.put(s.id(), s.text()));
        List<String> arrows = picture.shownArrows().stream()
                .map(arrow -> texts.get(arrow.from()) + " → " + texts.get(arrow.to()) + " (" + says(arrow, words) + ")")
                .toList();
        List<String> circles =
                picture.circles().stream().map(circle -> line(circle, words)).toList();
        return new PictureInWords(summary(picture, words), columns, arrows, circles);
    }

    static String summary(CoherencePicture picture, PictureWords words) {
        return words.statements() + ": " + picture.shownStatements().size() + ". "
                + words.arrows() + ": " + picture.shownArrows().size() + "."
                + (picture.circles().isEmpty()
                        ? ""
                        : " " + words.circles() + ": " + picture.circles().size() + ".");
    }

    /** Everything under each other, for plain text. */
    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.add(summary);
        for (ColumnInWords column : columns) {
            lines.add("");
            lines.add(column.heading());
            column.statements().forEach(statement -> lines.add("- " + statement));
        }
        for (List<String> part : List.of(arrows, circles)) {
            if (!part.isEmpty()) {
                lines.add("");
            }
            part.forEach(line -> lines.add("- " + line));
        }
        return String.join("\n", lines);
    }

    private static String line(PictureStatement statement, PictureWords words) {
        List<String> after = new ArrayList<>();
        after.add(words.effect(statement.effect()));
        for (String note : Arrays.asList(statement.remark(), statement.dissent())) {
            if (note != null && !note.isBlank()) {
                after.add(note);
            }
        }
        Marking marking = statement.marking();
        Moment moment = marking.moment();
        if (moment != null) {
            after.add(words.marks().moment(moment));
        }
        Evidence evidence = marking.evidence();
        if (evidence != null) {
            after.add(words.marks().evidence(evidence));
        }
        for (Stub stub : statement.stubs()) {
            after.add((stub.out() ? "→ " : "← ") + stub.other() + ", "
                    + (stub.strengthens() ? words.strengthens() : words.weakens()));
        }
        marked(marking, words, after);
        return statement.text() + " (" + String.join("; ", after) + ")";
    }

    private static String says(PictureArrow arrow, PictureWords words) {
        List<String> says = new ArrayList<>();
        says.add(arrow.strengthens() ? words.strengthens() : words.weakens());
        if (arrow.doubted()) {
            says.add(words.doubted());
        }
        String dissent = arrow.dissent();
        if (dissent != null && !dissent.isBlank()) {
            says.add(dissent);
        }
        marked(arrow.marking(), words, says);
        return String.join("; ", says);
    }

    private static void marked(Marking marking, PictureWords words, List<String> says) {
        String tag = marking.tag();
        if (tag != null && !tag.isBlank()) {
            says.add(tag);
        }
        if (marking.off()) {
            says.add(words.marks().off());
        }
        if (marking.presence() == Presence.QUIET) {
            says.add(words.marks().quiet());
        }
    }

    private static String line(PictureCircle circle, PictureWords words) {
        List<String> parts = new ArrayList<>();
        if (circle.label() != null) {
            parts.add(circle.label());
        }
        String does = words.does(circle.character());
        if (circle.falls()) {
            parts.add(words.marks().falls());
        } else if (!does.isEmpty()) {
            parts.add(does);
        }
        String begin = String.join(" · ", parts);
        String sentence = circle.sentence();
        return sentence == null ? begin : begin.isEmpty() ? sentence : begin + ": " + sentence;
    }
}
