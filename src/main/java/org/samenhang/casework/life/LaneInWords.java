package org.samenhang.casework.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.picture.LifeLane;
import org.samenhang.drawing.Sign;

/** The facts of a life as a list, lane by lane: the drawing for who would rather read. */
final class LaneInWords {

    private LaneInWords() {}

    /** @param reader who reads it, and mends what they wrote */
    static List<LaneOfFacts> lanes(LifeScene scene, UUID reader, FactWords words) {
        return lanes(scene, scene.facts(), reader, words);
    }

    /** @param facts those of them that are said */
    static List<LaneOfFacts> lanes(LifeScene scene, List<Fact> facts, UUID reader, FactWords words) {
        return Arrays.stream(LifeLane.values())
                .map(lane -> new LaneOfFacts(
                        words.text("lifeline.lane." + lane.name().toLowerCase(Locale.ROOT)),
                        facts.stream()
                                .filter(fact -> fact.kind().lane() == lane)
                                .map(fact -> line(scene, fact, reader, words))
                                .toList()))
                .filter(lane -> !lane.facts().isEmpty())
                .toList();
    }

    static FactLine line(LifeScene scene, Fact fact, UUID reader, FactWords words) {
        List<String> more = new ArrayList<>();
        more(more, fact, FactDetail.ENDED, words);
        if ("true".equals(fact.detail(FactDetail.ONE_TO_ONE))) {
            more.add(words.text("life.place.one_to_one"));
        }
        if (scene.level() > 1) {
            more(more, fact, FactDetail.GROUND, words);
        }
        more(more, fact.detail(FactDetail.GOOD_ENOUGH), "life.weighing.good_enough", words);
        more(more, fact.detail(FactDetail.HARM_IT_CAN_DO), "life.weighing.harm_it_can_do", words);
        more(more, fact.detail(FactDetail.WHAT_ELSE), "life.weighing.what_else", words);
        about(scene, fact.detail(FactDetail.ABOUT_PLACE), fact.detail(FactDetail.ABOUT_HELP))
                .ifPresent(one -> more.add(words.text("life.weighed", words.label(one))));
        LifePerson director = scene.person(fact.detail(FactDetail.WHO_ID));
        String directing = fact.detail(FactDetail.WHO_TEXT);
        if (director != null || directing != null) {
            more.add(director != null ? director.name() : String.valueOf(directing));
        }
        LifePerson told =
                scene.person(fact.toldBy() == null ? null : fact.toldBy().toString());
        if (told != null) {
            more.add(words.text("life.told", told.name()));
        }
        String outside = fact.toldByText();
        if (outside != null) {
            more.add(words.text("life.told", outside));
        }
        boolean may = scene.level() > 1 || reader.equals(fact.by());
        return new FactLine(
                fact.id().toString(),
                may ? "/cases/" + scene.caseId() + "/timeline/" + fact.id() : null,
                words.period(fact),
                words.label(fact),
                fact.text(),
                more,
                shown(scene, fact, words),
                words.sign(fact) == Sign.UP ? "moves" : words.sign(fact) == Sign.DOWN ? "holds" : "dot");
    }

    /** What a weighing is about. Few facts are about another, and only for those the others are looked through. */
    private static Optional<Fact> about(LifeScene scene, @Nullable String place, @Nullable String help) {
        return place == null && help == null
                ? Optional.empty()
                : scene.facts().stream()
                        .filter(one -> one.id().toString().equals(place)
                                || one.id().toString().equals(help))
                        .findFirst();
    }

    private static @Nullable String shown(LifeScene scene, Fact fact, FactWords words) {
        return switch (fact.visibleTo()) {
            case "all" -> null;
            case "team" -> words.text(scene.level() == 1 ? "life.own.team" : "life.visible.team");
            default -> words.text("life.visible." + fact.visibleTo());
        };
    }

    private static void more(List<String> more, Fact fact, FactDetail detail, FactWords words) {
        String value = fact.detail(detail);
        if (value != null) {
            more.add(words.value(fact.kind(), detail, value));
        }
    }

    private static void more(List<String> more, @Nullable String said, String key, FactWords words) {
        if (said != null) {
            more.add(words.text(key) + " " + said);
        }
    }
}
