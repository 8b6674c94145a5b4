package org.samenhang.analysis.ownpicture;

/**
 * An own picture, or several over each other, as drawn twice: the style sheet shows the one that fits the screen.
 *
 * @param atDesk svg in columns beside each other
 * @param inHand svg with everything under each other, for a phone, where what stands beside the screen is not seen
 */
public record DrawnOwn(String atDesk, String inHand) {

    static final DrawnOwn NOTHING = new DrawnOwn("", "");

    public boolean isEmpty() {
        return atDesk.isEmpty();
    }
}
