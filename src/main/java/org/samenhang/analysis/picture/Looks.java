package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each arrow of a picture looks: by the circles it is in, by what is talked about, and by what is marked on it. */
final class Looks {

    private final Map<PictureArrow, Look> looks = new HashMap<>();

    Looks(CoherencePicture picture) {
        Set<PictureArrow> highlighted = picture.highlightedArrows();
        Integer chosen = picture.highlighted();
        Map<PictureArrow, Look> strongest = new HashMap<>();
        for (PictureCircle circle : picture.circles()) {
            Look look = circle.falls() ? Look.FALLING : Look.of(circle.character());
            for (PictureArrow arrow : circle.arrows()) {
                strongest.merge(arrow, look, (a, b) -> a.rank() <= b.rank() ? a : b);
            }
        }
        Set<String> off = new HashSet<>();
        Set<String> quiet = new HashSet<>();
        for (PictureStatement statement : picture.statements()) {
            if (statement.marking().off()) {
                off.add(statement.id());
            }
            if (statement.marking().presence() == Presence.QUIET) {
                quiet.add(statement.id());
            }
        }
        for (PictureArrow arrow : picture.arrows()) {
            PictureArrow key = arrow.key();
            Look look = strongest.getOrDefault(key, Look.plain(arrow.marking().weight()));
            if (chosen != null) {
                PictureCircle circle = picture.circles().get(chosen);
                look = !highlighted.contains(key)
                        ? look.quieted()
                        : circle.falls() ? Look.FALLING : Look.of(circle.character());
            }
            if (arrow.marking().off() || off.contains(arrow.from()) || off.contains(arrow.to())) {
                look = Look.OFF;
            } else if (arrow.marking().presence() == Presence.QUIET
                    || quiet.contains(arrow.from())
                    || quiet.contains(arrow.to())) {
                look = look.quieted();
            }
            looks.put(key, look);
        }
    }

    Look of(PictureArrow arrow) {
        return looks.getOrDefault(arrow.key(), Look.PLAIN);
    }

    List<Look> all() {
        return List.copyOf(looks.values());
    }

    /** The classes of what is marked, for the style sheet. */
    static List<String> classes(Marking marking) {
        List<String> classes = new ArrayList<>();
        if (marking.off()) {
            classes.add("pic-off");
        }
        if (marking.presence() == Presence.QUIET) {
            classes.add("pic-dim");
        }
        if (marking.weight() == Weight.STRONG) {
            classes.add("pic-strong");
        }
        if (marking.weight() == Weight.THIN) {
            classes.add("pic-thin");
        }
        return classes;
    }
}
