package org.samenhang.analysis.glance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.picture.CircleCharacter;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureCircle;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.Presence;
import org.samenhang.analysis.picture.Stub;

/**
 * A picture as somebody looks at it. Computed on the picture of what this reader sees and nothing else, so that what is left out
 * here is only what this reader could see as well.
 *
 * @param whole the whole picture
 * @param said who said a statement, by its id; the id of a person
 * @param spheres whose life or work it is about, by its id
 */
public record Looking(CoherencePicture whole, Map<String, UUID> said, Map<String, Sphere> spheres) {

    /** Above so many statements the picture begins with the heart of it. */
    public static final int MANY = 80;

    private static final int LEAST_OF_THE_HEART = 9;
    private static final int MOST_OF_THE_HEART = 24;

    /** The picture for a view, of what was chosen; for two beside each other see {@link #half}. */
    public CoherencePicture through(Glance glance) {
        CoherencePicture picture = switch (glance.view()) {
            case HOLDS -> whole.closedTo(holding(), Set.of(CircleCharacter.VICIOUS));
            case MOVES -> whole.closedTo(moving(), Set.of(CircleCharacter.VIRTUOUS, CircleCharacter.TIPPING));
            default -> whole;
        };
        return narrowed(picture, glance);
    }

    /** The half of the picture that is about the family's life, or about the helpers' work; arrows to the other half as stubs. */
    public CoherencePicture half(boolean helpers, Glance glance) {
        Set<String> here = spheres.entrySet().stream()
                .filter(entry -> entry.getValue().isOurs() == helpers)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Set<Stub>> stubs = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        whole.statements().forEach(statement -> texts.put(statement.id(), statement.text()));
        for (PictureArrow arrow : whole.arrows()) {
            boolean from = here.contains(arrow.from());
            if (from != here.contains(arrow.to())) {
                String at = from ? arrow.from() : arrow.to();
                String other = texts.getOrDefault(from ? arrow.to() : arrow.from(), "");
                stubs.computeIfAbsent(at, id -> new LinkedHashSet<>()).add(new Stub(from, arrow.strengthens(), other));
            }
        }
        CoherencePicture half = whole.closedTo(here, Set.of(CircleCharacter.values()));
        return narrowed(
                half.with(statement -> statement.stubs(List.copyOf(stubs.getOrDefault(statement.id(), Set.of())))),
                glance);
    }

    private CoherencePicture narrowed(CoherencePicture picture, Glance glance) {
        if (glance.only() == Only.EVERYTHING || glance.only() == Only.CIRCLE && whole.highlighted() == null) {
            return picture;
        }
        Set<String> kept = kept(glance);
        return switch (glance.restOrUsual()) {
            case QUIET -> picture.stepBack(kept, Presence.QUIET);
            case GONE -> picture.stepBack(kept, Presence.GONE);
            case CLOSED -> picture.closedTo(kept, Set.of(CircleCharacter.values()));
        };
    }

    private Set<String> kept(Glance glance) {
        return switch (glance.only()) {
            case EVERYTHING -> ids(whole.statements());
            case CIRCLE -> {
                Integer chosen = whole.highlighted();
                yield chosen == null
                        ? ids(whole.statements())
                        : around(List.of(whole.circles().get(chosen)));
            }
            case CONTESTED -> contested();
            case KEY -> heart();
            case PERSON ->
                said.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(glance.person()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        };
    }

    private Set<String> holding() {
        Set<String> kept = around(ofCharacter(CircleCharacter.VICIOUS));
        whole.statements().stream()
                .filter(statement -> statement.effect() == PictureEffect.HINDERS)
                .forEach(statement -> kept.add(statement.id()));
        return kept;
    }

    private Set<String> moving() {
        Set<String> kept = around(ofCharacter(CircleCharacter.VIRTUOUS));
        kept.addAll(around(ofCharacter(CircleCharacter.TIPPING)));
        whole.statements().stream()
                .filter(statement -> statement.effect() == PictureEffect.HELPS)
                .forEach(statement -> kept.add(statement.id()));
        return kept;
    }

    private List<PictureCircle> ofCharacter(CircleCharacter character) {
        return whole.circles().stream()
                .filter(circle -> circle.character() == character)
                .toList();
    }

    private static Set<String> around(List<PictureCircle> circles) {
        Set<String> around = new HashSet<>();
        for (PictureCircle circle : circles) {
            for (PictureArrow arrow : circle.arrows()) {
                around.add(arrow.from());
                around.add(arrow.to());
            }
        }
        return around;
    }

    private Set<String> contested() {
        Set<String> kept = new HashSet<>();
        for (PictureStatement statement : whole.statements()) {
            if (statement.dissent() != null) {
                kept.add(statement.id());
            }
        }
        for (PictureArrow arrow : whole.arrows()) {
            if (arrow.doubted() || arrow.dissent() != null) {
                kept.add(arrow.from());
                kept.add(arrow.to());
            }
        }
        return kept;
    }

    /** What is in most circles, then what has most arrows. */
    private Set<String> heart() {
        Map<String, Integer> weight = new HashMap<>();
        for (PictureArrow arrow : whole.arrows()) {
            weight.merge(arrow.from(), 1, Integer::sum);
            weight.merge(arrow.to(), 1, Integer::sum);
        }
        for (PictureCircle circle : whole.circles()) {
            around(List.of(circle)).forEach(id -> weight.merge(id, 3, Integer::sum));
        }
        int size = Math.clamp(whole.statements().size() / 4, LEAST_OF_THE_HEART, MOST_OF_THE_HEART);
        return whole.statements().stream()
                .sorted(Comparator.comparingInt((PictureStatement statement) -> weight.getOrDefault(statement.id(), 0))
                        .reversed())
                .limit(size)
                .map(PictureStatement::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<PictureStatement> statements) {
        return statements.stream().map(PictureStatement::id).collect(Collectors.toSet());
    }
}
