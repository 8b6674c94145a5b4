package org.samenhang.interchange;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arabic and Hebrew inside our documents, by the bidirectional algorithm of the JDK. */
final class RightToLeft implements BidiReorderer {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final String OPENING = "([{<\u00AB\u2039";
    private static final String CLOSING = ")]}>\u00BB\u203A";

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            drawn.insert(0, mirrored(clusters.group()));
        }
        return drawn.toString();
    }

    @Override
    public String shapeText(String text) {
        return text.chars().anyMatch(c -> c >= 0x0600 && c <= 0x06FF)
                ? ArabicShapes.shapes().joined(text)
                : text;
    }

    @Override
    public String deshapeText(String text) {
        return ArabicShapes.plain(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String mirrored(String cluster) {
        int opening = OPENING.indexOf(cluster);
        int closing = CLOSING.indexOf(cluster);
        if (opening >= 0) {
            return CLOSING.substring(opening, opening + 1);
        }
        return closing >= 0 ? OPENING.substring(closing, closing + 1) : cluster;
    }

    /** Cuts a paragraph into runs of one direction. */
    static final class Runs implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            runs.clear();
            if (paragraph.isEmpty()) {
                return;
            }
            int direction = defaultDirection == RTL
                    ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                    : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
            Bidi bidi = new Bidi(paragraph, direction);
            BidiTextRun[] found = new BidiTextRun[bidi.getRunCount()];
            byte[] levels = new byte[found.length];
            for (int run = 0; run < found.length; run++) {
                int start = bidi.getRunStart(run);
                levels[run] = (byte) bidi.getRunLevel(run);
                found[run] = new BidiTextRun(start, bidi.getRunLimit(run) - start, (levels[run] & 1) == 1 ? RTL : LTR);
            }
            Bidi.reorderVisually(levels, 0, found, 0, found.length);
            runs.addAll(List.of(found));
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int runIndex) {
            return runs.get(runIndex);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return paragraph
                    .codePoints()
                    .mapToObj(Character::getDirectionality)
                    .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                            || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                    .findFirst()
                    .map(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
                    .orElse(NEUTRAL);
        }
    }
}
