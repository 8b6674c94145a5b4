package org.samenhang.casework.kin.genogram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Palette;
import org.samenhang.drawing.Pen;

/** Puts a genogram on paper: homes beneath, then lines, then people with their names, and what the signs mean. */
final class GenogramDrawing {

    private static final int HALF = Layout.HALF;
    private static final int NAME = 14;
    private static final int NOTE = 12;
    private static final int LEAST_WIDTH = 480;

    private final Layout layout;
    private final Family family;
    private final String id;
    private final GenogramWords words;
    private final Pen pen = new Pen();
    private final Signs signs = new Signs(pen);
    private final Set<String> used = new LinkedHashSet<>();
    private final int shift;
    private final int width;

    GenogramDrawing(Layout layout, String id, GenogramWords words) {
        this.layout = layout;
        this.family = layout.family();
        this.id = id;
        this.words = words;
        this.width = Math.max(layout.width(), LEAST_WIDTH);
        this.shift = (width - layout.width()) / 2;
    }

    Drawing drawing() {
        Pen all = new Pen();
        new Rings(pen, layout, shift).draw();
        if (!layout.homes().isEmpty()) {
            used.add("home");
        }
        layout.drops().forEach(this::children);
        couples();
        felt();
        family.people.values().forEach(this::person);
        int legend = legend(layout.height() + 8);
        int height = legend + 12;
        all.draw("rect", "class", "pic-paper", "width", width, "height", height, "fill", Palette.CARD);
        return new Drawing(id, "pic-genogram", words.title(), words.description(), width, height, joined(all, pen));
    }

    private static String joined(Pen first, Pen second) {
        return new Drawing("a", "", "", "", 1, 1, first).content()
                + new Drawing("a", "", "", "", 1, 1, second).content();
    }

    private int x(String one) {
        return layout.spot(one).x() + shift;
    }

    private int y(String one) {
        return layout.spot(one).y();
    }

    private void person(Relative one) {
        int x = x(one.id());
        int y = y(one.id());
        signs.person(one, x, y);
        used.add(one.sex().code());
        if (one.dead()) {
            used.add("dead");
        }
        if (one.index()) {
            used.add("index");
        }
        List<String> name = Lettering.wrap(one.name(), NAME, 116, 2);
        pen.lines(
                name,
                x,
                y + HALF + 18,
                16,
                "class",
                "pic-text",
                "font-size",
                NAME,
                "text-anchor",
                "middle",
                "fill",
                Palette.INK);
        if (!one.years().isEmpty()) {
            pen.say(
                    "text",
                    one.years(),
                    "class",
                    "pic-remark",
                    "x",
                    x,
                    "y",
                    y + HALF + 18 + 16 * name.size(),
                    "font-size",
                    NOTE,
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.SOFT);
        }
    }

    private void couples() {
        int arcs = 0;
        for (Set<String> couple : family.couples()) {
            var two = couple.iterator();
            String one = two.next();
            String other = two.next();
            Tie tie = family.ties.stream()
                    .filter(known -> known.bond().couples() && known.joins(one, other))
                    .findFirst()
                    .orElse(new Tie(one, other, Bond.MARRIED));
            boolean said = family.ties.stream().anyMatch(known -> known.bond().couples() && known.joins(one, other));
            String dash = tie.bond() == Bond.PARTNER ? "7 4" : null;
            if (said) {
                used.add(tie.bond().code());
            }
            boolean beside = y(one) == y(other) && Math.abs(x(one) - x(other)) < Places.PITCH + 3;
            int left = Math.min(x(one), x(other));
            int right = Math.max(x(one), x(other));
            int y = y(one);
            int mark = (left + right) / 2 - 26;
            if (beside) {
                signs.line("M" + (left + HALF) + " " + y + "H" + (right - HALF), dash);
            } else if (y(one) == y(other)) {
                int top = y - HALF - 12 - 7 * (arcs++ % 3);
                signs.line("M" + left + " " + (y - HALF) + "V" + top + "H" + right + "V" + (y - HALF), dash);
                y = top;
                mark = right - 40;
            } else {
                signs.line("M" + x(one) + " " + y(one) + "L" + x(other) + " " + y(other), dash);
                mark = (left + right) / 2;
                y = (y(one) + y(other)) / 2;
            }
            for (int i = 0; i < tie.slashes(); i++) {
                signs.line("M" + (mark - 4 + 7 * i) + " " + (y + 10) + "l8 -20", null);
            }
            if (tie.slashes() > 0) {
                used.add(tie.slashes() == 1 ? "separated" : "divorced");
            }
        }
    }

    private void children(Layout.Drop drop) {
        Union union = drop.union();
        int x = drop.x() + shift;
        int from = drop.from();
        if (union.other() == null) {
            int edge = x(union.one()) + (x > x(union.one()) ? HALF : -HALF);
            signs.line("M" + edge + " " + from + "H" + x, null);
        } else if (Math.abs(x(union.one()) - x(union.other())) > Places.PITCH + 3) {
            from -= HALF + 12;
        }
        int left = x;
        int right = x;
        Map<String, Integer> tops = new LinkedHashMap<>();
        for (String child : union.children().keySet()) {
            tops.put(child, top(child, union));
            left = Math.min(left, tops.getOrDefault(child, x));
            right = Math.max(right, tops.getOrDefault(child, x));
        }
        boolean born = union.children().containsValue(Bond.PARENT);
        String all = born ? null : dash(union.children().values().iterator().next());
        signs.line("M" + x + " " + from + "V" + drop.bus(), all);
        if (left < right) {
            signs.line("M" + left + " " + drop.bus() + "H" + right, all);
        }
        union.children().forEach((child, bond) -> {
            used.add(bond.code());
            signs.line(
                    "M" + tops.getOrDefault(child, x(child)) + " " + drop.bus() + "L" + x(child) + " "
                            + (y(child) - HALF - (family.relative(child).index() ? 5 : 0)),
                    dash(bond));
        });
    }

    /** Twins hang from one point. */
    private int top(String child, Union union) {
        List<String> twins = new ArrayList<>(List.of(child));
        for (Tie tie : family.ties) {
            if (tie.bond() == Bond.TWIN
                    && (tie.one().equals(child) || tie.other().equals(child))) {
                String other = tie.one().equals(child) ? tie.other() : tie.one();
                if (union.children().containsKey(other) && y(other) == y(child)) {
                    twins.add(other);
                    used.add("twin");
                }
            }
        }
        return (int) twins.stream().mapToInt(this::x).average().orElse(x(child));
    }

    private static @org.jspecify.annotations.Nullable String dash(Bond bond) {
        return bond == Bond.FOSTER ? "2 5" : bond == Bond.ADOPTIVE ? "9 5" : null;
    }

    private void felt() {
        int count = 0;
        for (Tie tie : family.ties) {
            if (tie.bond().isFelt() && !tie.over()) {
                used.add(tie.bond().code());
                List<Layout.Spot> others = family.people.keySet().stream()
                        .filter(one -> !one.equals(tie.one()) && !one.equals(tie.other()))
                        .map(one -> new Layout.Spot(x(one), y(one)))
                        .toList();
                signs.felt(tie.bond(), x(tie.one()), y(tie.one()), x(tie.other()), y(tie.other()), count++, others);
            }
        }
    }

    /** What the signs mean, only those that are there; answers where it ends. */
    private int legend(int top) {
        int x = 24;
        int y = top + 12;
        for (String sign : Signs.ORDER) {
            if (!used.contains(sign)) {
                continue;
            }
            String word = words.sign().apply(sign);
            int wide = 48 + Lettering.width(word, NOTE) + 22;
            if (x + wide > width - 12 && x > 24) {
                x = 24;
                y += 30;
            }
            signs.sample(sign, x, y);
            pen.say(
                    "text",
                    word,
                    "class",
                    "pic-legend",
                    "x",
                    x + 46,
                    "y",
                    y + 4,
                    "font-size",
                    NOTE,
                    "fill",
                    Palette.SOFT);
            x += wide;
        }
        return y + 18;
    }
}
