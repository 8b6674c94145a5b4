package org.samenhang.analysis.coherence;

import java.util.List;

/** How many of the listed circles there are of each kind and character. */
public record Counts(int reinforcing, int balancing, int vicious, int virtuous, int tipping, int neutral) {

    static Counts of(List<Circle> circles) {
        int[] count = new int[CircleCharacter.values().length];
        int balancing = 0;
        for (Circle circle : circles) {
            CircleCharacter character = circle.character();
            if (character == null) {
                balancing++;
            } else {
                count[character.ordinal()]++;
            }
        }
        return new Counts(
                circles.size() - balancing,
                balancing,
                count[CircleCharacter.VICIOUS.ordinal()],
                count[CircleCharacter.VIRTUOUS.ordinal()],
                count[CircleCharacter.TIPPING.ordinal()],
                count[CircleCharacter.NEUTRAL.ordinal()]);
    }
}
