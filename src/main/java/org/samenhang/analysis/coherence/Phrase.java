package org.samenhang.analysis.coherence;

import tools.jackson.core.io.JsonStringEncoder;

/** A part of a sentence, and how it is written in JSON. */
final class Phrase {

    private final String text;
    private byte[] json = {};

    Phrase(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The text in UTF-8 with what JSON escapes escaped, without quotation marks; not to be changed. */
    byte[] json() {
        if (json.length == 0) {
            json = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        }
        return json;
    }
}
