package org.samenhang.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who stands around somebody (<i>netwerkkaart</i>): rings for how near, parts for where they belong. Knows no case, so that an answer in
 * a questionnaire can be drawn as well.
 *
 * @param centre who it is about
 * @param parts the words of the parts, clockwise from the top left
 * @param rings the words of the rings, the nearest first
 * @param members in the order in which they are drawn
 */
public record NetworkMap(String centre, List<String> parts, List<String> rings, List<Member> members) {

    static final int BOX = 92;
    static final int TALL = 44;

    private static final int APART = 106;
    private static final int INNER = 120;
    private static final int EDGE = 62;
    private static final int TURNS = 8;

    /**
     * Somebody around them.
     *
     * @param part which part, from 0
     * @param ring how near, from 0
     * @param gives whether they give something
     * @param asks whether they ask something
     */
    public record Member(String name, int part, int ring, boolean gives, boolean asks) {}

    /** The middle of the box of a member, seen from the middle of the map. */
    public record Spot(Member member, int x, int y) {}

    public NetworkMap {
        parts = List.copyOf(parts);
        rings = List.copyOf(rings);
        int widest = parts.size();
        int farthest = rings.size();
        members = members.stream()
                .filter(one -> one.part() >= 0 && one.part() < widest)
                .filter(one -> one.ring() >= 0 && one.ring() < farthest)
                .toList();
    }

    /** How far from the middle the members of each ring stand: as far as the fullest part of it asks. */
    List<Integer> distances() {
        List<Integer> distances = new ArrayList<>();
        int least = INNER;
        for (int ring = 0; ring < rings.size(); ring++) {
            int fullest = 0;
            for (int part = 0; part < parts.size(); part++) {
                fullest = Math.max(fullest, in(part, ring).size());
            }
            int asked = (int) Math.ceil((fullest - 1) * (APART + 2) * parts.size() / (2 * Math.PI)
                    + 2 * EDGE * parts.size() / (2 * Math.PI));
            int distance = Math.max(least, asked);
            distances.add(distance);
            least = distance + APART;
        }
        return distances;
    }

    /** Where everybody stands. */
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        List<Integer> distances = distances();
        double wide = 2 * Math.PI / Math.max(1, parts.size());
        for (int part = 0; part < parts.size(); part++) {
            // the first part is the quarter on the left above
            double begin = Math.PI + part * wide;
            for (int ring = 0; ring < rings.size(); ring++) {
                int distance = distances.get(ring);
                List<Member> here = in(part, ring);
                double edge = (double) EDGE / distance;
                double step = here.size() < 2 ? 0 : Math.min(wide / here.size(), (wide - 2 * edge) / (here.size() - 1));
                double first = begin + wide / 2 - step * (here.size() - 1) / 2;
                double room = Math.max(0, (wide - 2 * edge - step * (here.size() - 1)) / 2);
                first += aside(spots, distance, first, step, here.size(), room);
                for (int i = 0; i < here.size(); i++) {
                    double angle = first + i * step;
                    spots.add(new Spot(here.get(i), (int) Math.round(distance * Math.cos(angle)), (int)
                            Math.round(distance * Math.sin(angle))));
                }
            }
        }
        return spots;
    }

    /** How far a ring is turned, within the room there is, so that the fewest lines run behind somebody who stands nearer; as little as is needed. */
    private static double aside(List<Spot> nearer, int distance, double first, double step, int count, double room) {
        double best = 0;
        long fewest = Long.MAX_VALUE;
        for (int turn = 0; turn <= 2 * TURNS && fewest > 0; turn++) {
            double aside = room * ((turn + 1) / 2) / TURNS * (turn % 2 == 0 ? 1 : -1);
            long behind = IntStream.range(0, count)
                    .mapToDouble(i -> first + aside + i * step)
                    .mapToLong(angle -> nearer.stream()
                            .filter(one -> behind(one, angle, distance))
                            .count())
                    .sum();
            if (behind < fewest) {
                fewest = behind;
                best = aside;
            }
        }
        return best;
    }

    /** Whether a line from the middle at this angle comes through the box of somebody who stands nearer. */
    private static boolean behind(Spot nearer, double angle, int distance) {
        double along = nearer.x() * Math.cos(angle) + nearer.y() * Math.sin(angle);
        if (along <= 0 || Math.hypot(nearer.x(), nearer.y()) >= distance) {
            return false;
        }
        double[] wide = between(nearer.x(), BOX / 2.0 + 4, Math.cos(angle));
        double[] tall = between(nearer.y(), TALL / 2.0 + 4, Math.sin(angle));
        return Math.max(wide[0], tall[0]) < Math.min(wide[1], tall[1]);
    }

    /** From where to where along a line it is within half of a box on one axis. */
    private static double[] between(int middle, double half, double slope) {
        if (Math.abs(slope) < 1e-9) {
            return Math.abs(middle) < half ? new double[] {0, Double.MAX_VALUE} : new double[] {1, 0};
        }
        double one = (middle - half) / slope;
        double other = (middle + half) / slope;
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }

    /** Draws it; {@code id} tells drawings on one page apart. */
    public Drawing draw(String id, String title, String description) {
        return new NetworkDrawing(this, id, title, description).drawing();
    }

    private List<Member> in(int part, int ring) {
        return members.stream()
                .filter(one -> one.part() == part && one.ring() == ring)
                .toList();
    }
}
