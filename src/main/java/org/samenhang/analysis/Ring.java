package org.samenhang.analysis;

import java.util.List;
import org.samenhang.analysis.picture.CircleCharacter;

/**
 * A circle as it is talked about (nl: kring).
 *
 * @param number from 1, those that hold people most first
 * @param key the same as long as the circle is the same, whatever its number
 * @param sentence how it is read aloud, in pieces
 * @param arrows in the order of the circle
 */
public record Ring(int number, String key, CircleCharacter character, List<Phrase> sentence, List<Arrow> arrows) {

    /** The sentence in one piece. */
    public String aloud() {
        StringBuilder aloud = new StringBuilder();
        sentence.forEach(phrase -> aloud.append(phrase.text()));
        return aloud.toString();
    }
}
