package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samenhang.drawing.Sheet;

/** The space between two columns (or outside the first and the last) in which arrows run up and down, each on its own track. */
final class Gutter {

    /** Room for the straight end of an arrow, its head included. */
    static final int LEAD = 20;

    private static final int MARGIN = 14;
    private static final int MOST_TO_ORDER = 260;
    private static final int TOO_NEAR = 6;
    private static final int OVERLAP = 4;

    private static final int STEP = 20;

    private final int index;
    private final int leastPitch;
    private final boolean first;
    private final boolean last;
    private final List<Leg> legs = new ArrayList<>();
    private int tracks;
    private int left;
    private int width;

    /** @param columns how many there are in all */
    Gutter(int index, int columns, List<Wire> wires, Sheet sheet) {
        this.leastPitch = sheet.pitch();
        this.index = index;
        first = index == 0;
        last = index == columns;
        for (Wire wire : wires) {
            for (Leg leg : wire.legs) {
                if (leg.gutter() == index && !leg.isStraight()) {
                    legs.add(leg);
                }
            }
        }
        legs.sort(Comparator.comparingInt(Gutter::side).thenComparingInt(Gutter::depth));
        if (legs.size() <= MOST_TO_ORDER) {
            order();
        }
        assignTracks();
    }

    boolean isOuter() {
        return first || last;
    }

    /** The width it has where there is room, and wider by whole steps where the tracks need it: few arrows change it. */
    int needs(int usual) {
        int least = (isOuter() ? LEAD + MARGIN : 2 * LEAD) + Math.max(0, (tracks - 1) * leastPitch);
        return least <= usual ? usual : usual + (least - usual + STEP - 1) / STEP * STEP;
    }

    int width() {
        return width;
    }

    int left() {
        return left;
    }

    /** Gives the gutter its place and each leg its x. */
    void place(int atLeft, int wide) {
        left = atLeft;
        width = wide;
        int nearBox = LEAD;
        int margin = isOuter() ? MARGIN : LEAD;
        int pitch = tracks < 2 ? 0 : Math.min(isOuter() ? 18 : 34, (wide - nearBox - margin) / (tracks - 1));
        int span = pitch * Math.max(0, tracks - 1);
        int air = Math.min(8, Math.max(0, width - nearBox - margin - span));
        int begin =
                first ? left + width - nearBox - span - air : last ? left + nearBox + air : left + (width - span) / 2;
        for (Leg leg : legs) {
            leg.x = begin + leg.track * pitch;
        }
    }

    /** Whether nothing else runs beside this leg, so that it may be drawn as one easy curve. */
    boolean isAlone(Leg leg, List<Leg> straight) {
        return legs.stream().noneMatch(other -> other != leg && other.overlaps(leg, 10))
                && straight.stream().noneMatch(other -> other.overlaps(leg, 6));
    }

    /** Brackets of the left column left, of the right column right. */
    private static int side(Leg leg) {
        if (!leg.isBracket()) {
            return 1;
        }
        return leg.start.onEast ? 0 : 2;
    }

    private static int depth(Leg leg) {
        int span = leg.bottom() - leg.top();
        return switch (side(leg)) {
            case 0 -> span;
            case 1 -> leg.top();
            default -> -span;
        };
    }

    private void order() {
        int n = legs.size();
        int[][] cost = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cost[i][j] = i == j ? 0 : crossings(legs.get(i), legs.get(j));
            }
        }
        List<Integer> row = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            row.add(i);
        }
        boolean better = true;
        for (int pass = 0; pass < 6 && better; pass++) {
            better = false;
            for (int item = 0; item < n; item++) {
                better |= sift(row, item, cost);
            }
        }
        List<Leg> ordered = new ArrayList<>();
        row.forEach(i -> ordered.add(legs.get(i)));
        legs.clear();
        legs.addAll(ordered);
    }

    private static boolean sift(List<Integer> row, int item, int[][] cost) {
        int begin = row.indexOf(item);
        row.remove(begin);
        int here = 0;
        for (int i = 0; i < row.size(); i++) {
            here += i < begin ? cost[row.get(i)][item] : cost[item][row.get(i)];
        }
        int atFront = 0;
        for (int other : row) {
            atFront += cost[item][other];
        }
        int best = begin;
        int bestCost = here;
        int running = atFront;
        for (int place = 0; place <= row.size(); place++) {
            if (running < bestCost) {
                bestCost = running;
                best = place;
            }
            if (place < row.size()) {
                int other = row.get(place);
                running += cost[other][item] - cost[item][other];
            }
        }
        row.add(best, item);
        return best != begin;
    }

    /** How often the two cross when the first runs left of the second; lines on top of each other are worse than a crossing. */
    private static int crossings(Leg leftLeg, Leg rightLeg) {
        int count = 0;
        for (Port port : new Port[] {leftLeg.start, leftLeg.end}) {
            if (!port.onEast && port.y > rightLeg.top() && port.y < rightLeg.bottom()) {
                count++;
            }
            for (Port facing : new Port[] {rightLeg.start, rightLeg.end}) {
                // the left leg's way to the right and the right leg's way to the left would share a line
                if (!port.onEast && facing.onEast && Math.abs(port.y - facing.y) < TOO_NEAR) {
                    count += OVERLAP;
                }
            }
        }
        for (Port port : new Port[] {rightLeg.start, rightLeg.end}) {
            if (port.onEast && port.y > leftLeg.top() && port.y < leftLeg.bottom()) {
                count++;
            }
        }
        return count;
    }

    private void assignTracks() {
        int n = legs.size();
        for (int i = 0; i < n; i++) {
            Leg leg = legs.get(i);
            leg.track = 0;
            for (int j = 0; j < i; j++) {
                if (legs.get(j).overlaps(leg, TOO_NEAR)) {
                    leg.track = Math.max(leg.track, legs.get(j).track + 1);
                }
            }
            tracks = Math.max(tracks, leg.track + 1);
        }
        for (int i = n - 1; i >= 0; i--) {
            Leg leg = legs.get(i);
            int most = tracks - 1;
            for (int j = i + 1; j < n; j++) {
                if (legs.get(j).overlaps(leg, TOO_NEAR)) {
                    most = Math.min(most, legs.get(j).track - 1);
                }
            }
            leg.track = switch (side(leg)) {
                case 0 -> leg.track;
                case 1 -> (leg.track + most) / 2;
                default -> most;
            };
        }
    }
}
