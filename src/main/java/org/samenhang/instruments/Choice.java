package org.samenhang.instruments;

/** One of the answers to choose from. */
public record Choice(Coding coding, LayeredText text) {

    /** As the answer is kept. */
    public String code() {
        return coding.code();
    }
}
