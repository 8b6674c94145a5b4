package org.samenhang.interchange;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A piece of a {@link Writing}, in reading order. Texts are plain: who sets them escapes. */
public sealed interface Block {

    /** A heading; level 2 for a part, 3 inside one. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph that people wrote. */
    record Paragraph(String text) implements Block {}

    /** What the house itself says beside it: how to read this, what it is not. */
    record Remark(String text) implements Block {}

    /** A circle as it is read aloud. */
    record Aloud(Mark mark, List<Piece> pieces) implements Block {

        /** The sentence in one piece. */
        public String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** A list. */
    record Items(boolean numbered, List<Item> items) implements Block {

        /** Whether a sign of what each line does stands where others have a dot. */
        public boolean isMarked() {
            return items.stream().anyMatch(item -> item.mark() != null);
        }
    }

    /** A table of which each first cell names its row. */
    record Table(List<String> columns, List<List<String>> rows) implements Block {

        /** A name has fewer letters, a sentence more. */
        private static final int NAME = 40;
        /** How wide a letter of the longest word is beside the root of a text, so that no word is broken. */
        private static final double LETTER = 0.25;

        /** Whether what stands first in a row is a name, to be seen at once, and no sentence. */
        public boolean isNamed() {
            return length(0) <= NAME;
        }

        /**
         * How wide each column is, as a part of one. More text gets more room, but with the root of its length: a day beside a long
         * account would stand letter under letter.
         */
        public List<Double> shares() {
            List<Double> weights = IntStream.range(0, columns.size())
                    .mapToObj(column -> Math.max(Math.sqrt(length(column)), LETTER * longestWord(column)))
                    .toList();
            double all = weights.stream().mapToDouble(weight -> weight).sum();
            return weights.stream().map(weight -> weight / all).toList();
        }

        /** Letters of an average cell. */
        private double length(int column) {
            return cells(column).mapToInt(String::length).average().orElse(0);
        }

        private int longestWord(int column) {
            return Stream.concat(Stream.of(columns.get(column)), cells(column))
                    .flatMap(cell -> Stream.of(cell.split("\\s+")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(1);
        }

        private Stream<String> cells(int column) {
            return rows.stream().map(row -> row.get(column));
        }
    }

    /**
     * A drawing.
     *
     * @param svg as {@code Drawing} makes it, with title and description
     * @param alternative what it shows, for who can't see it
     * @param width of the drawing, in its own units
     * @param height as {@code width}
     * @param place the page it stands on
     */
    record Picture(String svg, String alternative, int width, int height, Place place) implements Block {}

    /** A piece of a sentence; strong where it is what people said. */
    record Piece(String text, boolean strong) {}

    /**
     * A line of a list.
     *
     * @param mark what it does, with its word; null when it does nothing of the kind
     * @param quote the same in the words of the family; null when there are none
     * @param note what it rests on: kind, source, day; empty when nothing
     */
    record Item(
            @Nullable Mark mark,
            String markWord,
            String text,
            @Nullable String quote,
            String note) {

        /** A line that is only said. */
        public static Item of(String text, String note) {
            return new Item(null, "", text, null, note);
        }
    }

    /** What something does: holds it in place, moves it, can tip, or neither. */
    enum Mark {
        HOLDS,
        MOVES,
        TIPS,
        EVEN
    }

    /** On what page a drawing stands; {@code documents/document.css} has the margins around it. */
    enum Place {
        /** Between the text, upright. */
        BETWEEN("upright", 166, 200, 1.25),
        /** A page on its side. */
        WIDE("wide", 258, 138, 1.25),
        /** A page of its own, A4 on its side. */
        A4("sheet-a-four", 272, 150, 1.6),
        /** The first page, A4 on its side: beneath the title, with a line of how to read it. */
        A4_FIRST("sheet-a-four", 272, 134, 1.6),
        /** A page of its own, A3 on its side. */
        A3("sheet-a-three", 394, 234, 2.4),
        /** A4 on its side, with nothing but a title and a few words. */
        A4_ALONE("poster-a-four", 273, 163, 2),
        /** A3 on its side, with nothing but a title and a few words. */
        A3_ALONE("poster-a-three", 396, 244, 3);

        private static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;

        private final String code;
        private final double width;
        private final double height;
        private final double growth;

        Place(String code, double width, double height, double growth) {
            this.code = code;
            this.width = width;
            this.height = height;
            this.growth = growth;
        }

        /** The class of the sheet around it. */
        public String code() {
            return code;
        }

        /** Whether the drawing is all there is: it all stands on this one sheet. */
        public boolean isAlone() {
            return this == A4_ALONE || this == A3_ALONE;
        }

        /** Whether the drawing has the sheet, on its side. */
        boolean isSheet() {
            return isAlone() || this == A4 || this == A4_FIRST || this == A3;
        }

        /** The same sheet where more may come before and after, for a program that makes nothing smaller until it fits. */
        Place shared() {
            return switch (this) {
                case A4_ALONE -> A4_FIRST;
                case A3_ALONE -> A3;
                default -> this;
            };
        }

        /** How many millimetres a unit of a drawing may take here: it fills the page, and small ones don't grow without end. */
        public double scale(double itsWidth, double itsHeight) {
            return Math.min(growth * MILLIMETRES_PER_PIXEL, Math.min(width / itsWidth, height / itsHeight));
        }
    }
}
