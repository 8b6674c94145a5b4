package org.samenhang.analysis.ownpicture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.Marking;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PicturePart;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws an own picture as the shared one is drawn. */
@Component
class OwnDrawings {

    private static final String COLUMN = "picture.part.";

    private final MessageSource messages;

    OwnDrawings(MessageSource messages) {
        this.messages = messages;
    }

    /** What people see laid over each other; what somebody said is the same is drawn once. */
    DrawnOwn laid(Overlay overlay, Locale locale) {
        if (overlay.spots().isEmpty()) {
            return DrawnOwn.NOTHING;
        }
        PictureWords words = words(
                overlay.pictures().stream()
                        .flatMap(picture -> picture.lines().stream())
                        .toList(),
                false,
                text("ownpicture.laid.title", locale),
                locale);
        Map<UUID, String> spots = new HashMap<>();
        for (int i = 0; i < overlay.spots().size(); i++) {
            String id = "spot-" + i;
            overlay.spots().get(i).seen().forEach(seen -> spots.put(seen.line().id(), id));
        }
        Map<String, Overlay.Spot> byId = new HashMap<>();
        overlay.spots()
                .forEach(spot -> byId.put(
                        Objects.requireNonNull(
                                spots.get(spot.seen().getFirst().line().id())),
                        spot));
        CoherencePicture picture = org.samenhang.analysis.picture.Overlay.of(
                        overlay.pictures().stream()
                                .map(one -> own(one, spots, byId))
                                .toList(),
                        words)
                .picture();
        return new DrawnOwn(
                picture.draw("laid", words, Sheet.SCREEN).svg(),
                inHand("laid", picture, words, "ownpicture.hand.laid", locale));
    }

    /** All of it under each other; {@code heading} says what stands at each thing in place of the columns. */
    private String inHand(String id, CoherencePicture picture, PictureWords words, String heading, Locale locale) {
        PictureWords under =
                PictureWords.from(key -> text(key.startsWith(COLUMN) ? heading : key, locale), words.title());
        return picture.with(statement -> statement.in(PicturePart.YOUTH_FAMILY))
                .draw(id + "-hand", under, Sheet.HAND)
                .svg();
    }

    private static org.samenhang.analysis.picture.OwnPicture own(
            OwnPicture picture, Map<UUID, String> spots, Map<String, Overlay.Spot> byId) {
        Map<String, PictureStatement> statements = new LinkedHashMap<>();
        picture.lines().forEach(line -> {
            String id = Objects.requireNonNull(spots.get(line.id()));
            Overlay.Spot spot = Objects.requireNonNull(byId.get(id));
            statements.putIfAbsent(
                    id,
                    new PictureStatement(
                            id,
                            spot.text(),
                            PicturePart.valueOf(spot.part().name()),
                            PictureEffect.valueOf(line.effect().name())));
        });
        return new org.samenhang.analysis.picture.OwnPicture(
                picture.name(),
                List.copyOf(statements.values()),
                picture.arrows().stream()
                        .map(arrow -> new PictureArrow(
                                Objects.requireNonNull(spots.get(arrow.from())),
                                Objects.requireNonNull(spots.get(arrow.to())),
                                arrow.more()))
                        .distinct()
                        .toList());
    }

    /**
     * The columns are called as the maker was asked where each line belongs, and no word of the method stands above them.
     *
     * @param youth whether its maker is the youth, who is asked what belongs to 'me'
     */
    private PictureWords words(List<OwnLine> lines, boolean youth, String title, Locale locale) {
        return PictureWords.from(
                key -> key.startsWith(COLUMN) ? column(key, lines, youth, locale) : text(key, locale), title);
    }

    private String column(String key, List<OwnLine> lines, boolean youth, Locale locale) {
        String chosen = lines.stream()
                .map(OwnLine::sphere)
                .distinct()
                .filter(sphere -> key.equals(COLUMN + sphere.usualPart().code().replace('_', '-')))
                .sorted()
                .map(sphere -> where(sphere, youth, locale))
                .collect(Collectors.joining(" · "));
        return chosen.isEmpty() ? text("ownpicture." + key, locale) : chosen;
    }

    /** Where something belongs, as its maker was asked. */
    private String where(Sphere sphere, boolean youth, Locale locale) {
        return text("ownpicture.sphere." + (youth && sphere == Sphere.YOUTH ? "me" : sphere.code()), locale);
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /** One picture; {@code youth}: whether it is looked at by its maker, the youth. */
    DrawnOwn one(OwnPicture picture, boolean youth, Locale locale) {
        if (picture.lines().isEmpty()) {
            return DrawnOwn.NOTHING;
        }
        Map<String, String> places = new HashMap<>();
        picture.lines().forEach(line -> places.put(line.id().toString(), where(line.sphere(), youth, locale)));
        List<PictureStatement> statements = picture.lines().stream()
                .map(line -> new PictureStatement(
                        line.id().toString(),
                        line.text(),
                        PicturePart.valueOf(line.sphere().usualPart().name()),
                        PictureEffect.valueOf(line.effect().name())))
                .toList();
        List<PictureArrow> arrows = picture.arrows().stream()
                .map(arrow ->
                        new PictureArrow(arrow.from().toString(), arrow.to().toString(), arrow.more()))
                .toList();
        PictureWords words = words(picture.lines(), youth, picture.about(), locale);
        CoherencePicture drawn = new CoherencePicture(statements, arrows, List.of(), null);
        String id = "own-" + picture.id();
        return new DrawnOwn(
                drawn.draw(id, words, Sheet.SCREEN).svg(),
                inHand(
                        id,
                        drawn.with(statement -> statement.marked(Marking.NONE.tag(places.get(statement.id())))),
                        words,
                        "ownpicture.hand.own",
                        locale));
    }
}
