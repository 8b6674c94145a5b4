package org.samenhang.drawing;

import java.util.ArrayList;
import java.util.List;

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
                for (int i = 0; i < here.size(); i++) {
                    double angle = first + i * step;
                    spots.add(new Spot(here.get(i), (int) Math.round(distance * Math.cos(angle)), (int)
                            Math.round(distance * Math.sin(angle))));
                }
            }
        }
        return spots;
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
