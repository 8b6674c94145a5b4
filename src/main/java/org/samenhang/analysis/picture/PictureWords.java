package org.samenhang.analysis.picture;

/**
 * Every word in the picture that nobody of the case said.
 *
 * @param title what the picture is, for who cannot see it; often the question people came with
 * @param youthAndFamily heading of the first column
 * @param interaction heading of the middle column
 * @param surroundings heading of the last column
 * @param hinders what the triangle down says
 * @param helps what the triangle up says
 * @param neutral what the dot says
 * @param strengthens what an arrow says
 * @param weakens what an arrow with a minus says
 * @param doubted what the question mark on an arrow says
 * @param vicious what a full heavy arrow says
 * @param virtuous what a dashed arrow says
 * @param tipping what a dotted arrow says
 * @param balancing what else a dotted arrow may say
 * @param statements before their number
 * @param arrows before their number
 * @param circles before their number
 * @param empty shown where there is no statement yet
 * @param marks the words of what is marked
 */
public record PictureWords(
        String title,
        String youthAndFamily,
        String interaction,
        String surroundings,
        String hinders,
        String helps,
        String neutral,
        String strengthens,
        String weakens,
        String doubted,
        String vicious,
        String virtuous,
        String tipping,
        String balancing,
        String statements,
        String arrows,
        String circles,
        String empty,
        MarkWords marks) {

    /** Looks the words up by their keys in the bundles {@code messages/picture_nl} and {@code picture_en}. */
    public static PictureWords from(Lookup texts, String title) {
        return new PictureWords(
                title,
                texts.text("picture.part.youth-family"),
                texts.text("picture.part.interaction"),
                texts.text("picture.part.surroundings"),
                texts.text("picture.effect.hinders"),
                texts.text("picture.effect.helps"),
                texts.text("picture.effect.neutral"),
                texts.text("picture.arrow.strengthens"),
                texts.text("picture.arrow.weakens"),
                texts.text("picture.arrow.doubted"),
                texts.text("picture.circle.vicious"),
                texts.text("picture.circle.virtuous"),
                texts.text("picture.circle.tipping"),
                texts.text("picture.circle.balancing"),
                texts.text("picture.count.statements"),
                texts.text("picture.count.arrows"),
                texts.text("picture.count.circles"),
                texts.text("picture.empty"),
                MarkWords.from(texts));
    }

    String heading(PicturePart part) {
        return switch (part) {
            case YOUTH_FAMILY -> youthAndFamily;
            case INTERACTION -> interaction;
            case SURROUNDINGS -> surroundings;
        };
    }

    String effect(PictureEffect effect) {
        return switch (effect) {
            case HINDERS -> hinders;
            case HELPS -> helps;
            case NEUTRAL -> neutral;
        };
    }

    String does(CircleCharacter character) {
        return switch (character) {
            case VICIOUS -> vicious;
            case VIRTUOUS -> virtuous;
            case TIPPING -> tipping;
            case BALANCING -> balancing;
            case NEUTRAL -> "";
        };
    }

    /** The bundle of the reader's language. */
    @FunctionalInterface
    public interface Lookup {
        /** The text of a key. */
        String text(String key);
    }
}
