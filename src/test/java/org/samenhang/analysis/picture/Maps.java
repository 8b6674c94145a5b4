package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Maps to draw: the told ones, and made-up ones of any size. */
final class Maps {

    static final PictureWords WORDS = new PictureWords(
            "Hoe komt het dat zij niet meer buiten komt?",
            "Jongere en gezin",
            "Wisselwerking",
            "Omgeving",
            "remt",
            "helpt",
            "neutraal",
            "versterkt",
            "verzwakt",
            "hierover is twijfel",
            "houdt zichzelf in stand",
            "brengt zichzelf in beweging",
            "kan beide kanten op",
            "dempt zichzelf",
            "Uitspraken",
            "Pijlen",
            "Kringen",
            "Hier staat nog niets.",
            new MarkWords(
                    "getoetst",
                    "valt af",
                    "toen",
                    "nu",
                    "even weggedacht",
                    "valt dit dan weg?",
                    "iemand ziet dit anders",
                    "op de achtergrond",
                    "allen",
                    "een van ons"));

    private static final String[] SAID = {
        "Zij durft de klas niet meer in",
        "Er komt nog een hulpverlener bij",
        "Ruzie",
        "De regel zegt dat iemand eerst stabiel moet zijn voordat er iets kan beginnen, en niemand weet van wie die is",
        "Hij slaapt weer",
        "Vader blijft weg uit de gesprekken"
    };

    private Maps() {}

    /** The heart of a told case: help that keeps coming keeps her in her room. */
    static CoherencePicture behindTheDoor() {
        List<PictureArrow> circle = List.of(
                new PictureArrow("room", "mother", true),
                new PictureArrow("mother", "helper", true),
                new PictureArrow("helper", "wants", true),
                new PictureArrow("wants", "retreat", true),
                new PictureArrow("retreat", "room", true));
        List<PictureArrow> arrows = new ArrayList<>(circle);
        arrows.add(new PictureArrow("cousin", "nothing", true));
        arrows.add(new PictureArrow("wants", "nothing", false, true));
        return new CoherencePicture(
                List.of(
                        new PictureStatement(
                                "room",
                                "Zij blijft op haar kamer",
                                PicturePart.YOUTH_FAMILY,
                                PictureEffect.HINDERS,
                                "eindgedrag · waarvan is dit het einde?",
                                null),
                        hinders("mother", "Haar moeder slaapt niet van zorgen", PicturePart.YOUTH_FAMILY),
                        hinders("retreat", "Zij trekt zich terug zodra er gevraagd wordt", PicturePart.INTERACTION),
                        new PictureStatement(
                                "nothing", "Zij merkt dat niets hoeft", PicturePart.INTERACTION, PictureEffect.HELPS),
                        new PictureStatement(
                                "helper",
                                "Er komt nog een hulpverlener bij",
                                PicturePart.SURROUNDINGS,
                                PictureEffect.NEUTRAL,
                                null,
                                "1 ziet het anders"),
                        hinders("wants", "Iedereen wil iets van haar", PicturePart.SURROUNDINGS),
                        new PictureStatement(
                                "cousin",
                                "Haar nicht zit gewoon naast haar",
                                PicturePart.SURROUNDINGS,
                                PictureEffect.HELPS)),
                arrows,
                List.of(new PictureCircle(
                        "Kring 1", CircleCharacter.VICIOUS, circle, "Hoe meer zij op haar kamer blijft ...")),
                0);
    }

    private static PictureStatement hinders(String id, String text, PicturePart part) {
        return new PictureStatement(id, text, part, PictureEffect.HINDERS);
    }

    /** A made-up map; the same seed gives the same. Arrows may turn back on themselves or run both ways. */
    static CoherencePicture madeUp(int statements, int arrows, long seed) {
        Random random = new Random(seed);
        List<PictureStatement> put = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            put.add(new PictureStatement(
                    "s" + i,
                    SAID[random.nextInt(SAID.length)] + " " + i,
                    PicturePart.values()[random.nextInt(3)],
                    PictureEffect.values()[random.nextInt(3)],
                    random.nextInt(8) == 0 ? "eindgedrag · waarvan is dit het einde?" : null,
                    random.nextInt(8) == 0 ? "2 zien het anders" : null));
        }
        Set<PictureArrow> drawn = new LinkedHashSet<>();
        for (int i = 0; i < arrows && statements > 0; i++) {
            drawn.add(new PictureArrow(
                    "s" + random.nextInt(statements), "s" + random.nextInt(statements), random.nextInt(5) > 0));
        }
        List<PictureArrow> list = List.copyOf(drawn);
        List<PictureCircle> circles = new ArrayList<>();
        for (int i = 0; i < list.size() / 6; i++) {
            List<PictureArrow> some = list.subList(i, Math.min(list.size(), i + 3));
            circles.add(new PictureCircle(
                    "Kring " + (i + 1),
                    CircleCharacter.values()[random.nextInt(CircleCharacter.values().length)],
                    some));
        }
        return new CoherencePicture(put, list, circles, circles.isEmpty() || random.nextBoolean() ? null : 0);
    }
}
