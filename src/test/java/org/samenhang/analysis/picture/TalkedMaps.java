package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Maps as they grow in a talk: somebody says something, an arrow is drawn to what it has to do with, now and then an arrow comes
 * back and a circle closes. With texts as people say them. The same seed gives the same.
 */
final class TalkedMaps {

    private static final String[][] HINDERS = {
        {
            "Zij komt haar bed niet uit",
            "Hij gamet tot diep in de nacht",
            "Haar moeder slaapt niet van zorgen",
            "Vader trekt zich terug in zijn werk",
            "Er is elke ochtend ruzie over school",
            "Hij zegt dat het toch geen zin heeft",
            "Zij eet alleen nog op haar kamer",
            "Moeder durft niet meer van huis",
            "Het broertje vraagt niets meer",
            "Er is geen geld voor leuke dingen",
            "Zij is bang dat het weer misgaat als iemand te dichtbij komt",
            "Opa ziet het en zwijgt"
        },
        {
            "Hoe meer wij vragen, hoe minder hij zegt",
            "Iedereen loopt op eieren",
            "Een gesprek wordt een verhoor",
            "Als zij boos wordt, gaat iedereen weg",
            "Zij trekt zich terug zodra er iets moet",
            "Over de scheiding wordt niet gesproken",
            "Ouders en school wijzen naar elkaar",
            "Elke stap wordt meteen beoordeeld"
        },
        {
            "Er komt nog een hulpverlener bij",
            "De wachtlijst wordt weer langer",
            "School weet niet meer wat te doen",
            "Hij staat al negen maanden niet op een rooster",
            "De behandeling stopt als iemand niet komt",
            "Niemand heeft de regie en iedereen overlegt",
            "Het vertrouwen in hulp is weg na de derde overplaatsing",
            "De regel zegt: eerst stabiel, dan pas behandeling",
            "Haar vertrouwde juf ging weg",
            "Het team wisselt steeds van samenstelling",
            "Leeftijdgenoten sturen geen berichten meer",
            "De gemeente betaalt alleen wat op de lijst staat"
        }
    };

    private static final String[][] HELPS = {
        {
            "Zij tekent nog elke avond",
            "Hij lacht om zijn neefje",
            "Moeder heeft weer een avond voor zichzelf",
            "Samen koken op zondag gaat goed",
            "Hij staat op voor de hond"
        },
        {
            "Iemand blijft zitten, ook als het stil is",
            "Zij mag zelf zeggen wanneer het genoeg is",
            "Er wordt weer een grapje gemaakt",
            "Niets hoeft, en dan kan er iets"
        },
        {
            "De buurman vraagt of hij helpt met de brommer",
            "Haar nicht zit op zaterdag gewoon naast haar",
            "De mentor stuurt elke week een kaart",
            "Een vaste begeleider blijft, wat er ook gebeurt",
            "De tekendocent nodigt haar uit na schooltijd"
        }
    };

    private TalkedMaps() {}

    /** A map of this many statements and about one and a half times as many arrows, grown one step at a time. */
    static CoherencePicture of(int statements, long seed) {
        Random random = new Random(seed);
        List<PictureStatement> said = new ArrayList<>();
        List<PictureArrow> drawn = new ArrayList<>();
        Set<PictureArrow> known = new HashSet<>();
        long now = 1;
        while (said.size() < statements) {
            said.add(statement(said.size(), random).since(now++));
            int arrows = said.size() < 2 ? 0 : random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(2);
            for (int i = 0; i < arrows; i++) {
                int one = said.size() - 1;
                int other = random.nextInt(4) == 0
                        ? random.nextInt(said.size() - 1)
                        : Math.max(0, one - 1 - (int) Math.abs(random.nextGaussian() * 4));
                boolean turned = random.nextInt(3) == 0;
                String from = "s" + (turned ? other : one);
                String to = "s" + (turned ? one : other);
                PictureArrow arrow = new PictureArrow(from, to, random.nextInt(7) > 0);
                if (other != one && known.add(arrow)) {
                    drawn.add(new PictureArrow(from, to, arrow.strengthens(), random.nextInt(15) == 0).since(now++));
                }
            }
            if (said.size() > 4 && random.nextInt(3) == 0) {
                PictureArrow back = new PictureArrow(
                        "s" + random.nextInt(said.size()), "s" + random.nextInt(said.size()), random.nextInt(7) > 0);
                if (!back.from().equals(back.to()) && known.add(back)) {
                    drawn.add(back.since(now++));
                }
            }
        }
        return new CoherencePicture(said, drawn, List.of(), null);
    }

    private static PictureStatement statement(int number, Random random) {
        int part = new int[] {0, 0, 1, 2, 2}[random.nextInt(5)];
        boolean helps = random.nextInt(4) == 0;
        String[] texts = (helps ? HELPS : HINDERS)[part];
        String text = texts[random.nextInt(texts.length)];
        PictureEffect effect =
                helps ? PictureEffect.HELPS : random.nextInt(7) == 0 ? PictureEffect.NEUTRAL : PictureEffect.HINDERS;
        String remark = !helps && part == 0 && random.nextInt(6) == 0 ? "eindgedrag · waarvan is dit het einde?" : null;
        String dissent = random.nextInt(12) == 0 ? "1 ziet het anders" : null;
        return new PictureStatement("s" + number, text, PicturePart.values()[part], effect, remark, dissent);
    }

    /** The first steps of how it grew: what had come in by then. */
    static CoherencePicture upTo(CoherencePicture whole, long moment) {
        return new CoherencePicture(
                whole.statements().stream().filter(s -> s.since() <= moment).toList(),
                whole.arrows().stream().filter(a -> a.since() <= moment).toList(),
                List.of(),
                null);
    }
}
