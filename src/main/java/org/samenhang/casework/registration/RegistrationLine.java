package org.samenhang.casework.registration;

/**
 * A registration in a list.
 *
 * @param href where it opens
 * @param who name of the youth, or that there is none yet
 * @param by who registered, as a kind
 * @param state how far it is, and the same in words
 * @param day when it came in, or was last written in
 * @param organisational whether the registrant said it is the organisation, not the content, that is behind it
 */
public record RegistrationLine(
        String href,
        String who,
        String by,
        String question,
        State state,
        String stateLabel,
        String day,
        boolean organisational) {

    /** Its beginning, for a list. */
    public String shortQuestion() {
        return question.length() <= 160
                ? question
                : question.substring(0, Character.isHighSurrogate(question.charAt(156)) ? 156 : 157)
                                .strip() + "…";
    }
}
