package org.samenhang.analysis.coherence;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says a circle in a sentence or a few, the way it is read back at the table: it starts with more of the first, carries the more or the
 * less along, and returns to the first. Each text is said word for word.
 */
public final class ReadAloud {

    private final Wording wording;

    // a map has few statements and may have a hundred thousand circles, so what was said once is kept
    private @Nullable Graph graph;
    private @Nullable Phrase[] said = {};

    /** @param locale English, or else Dutch */
    public ReadAloud(Locale locale) {
        wording = Wording.in(locale);
    }

    /** The sentence of a circle. */
    public String sentence(Circle circle) {
        StringBuilder sentence = new StringBuilder();
        say(circle, phrase -> sentence.append(phrase.text()));
        return sentence.toString();
    }

    /** Hands over a sentence phrase by phrase. */
    void say(Circle circle, Consumer<Phrase> listener) {
        if (graph != circle.graph()) {
            graph = circle.graph();
            said = new @Nullable Phrase[circle.graph().size() * Turn.values().length * 4];
        }
        int length = circle.length();
        listener.accept(phrase(circle.graph(), Turn.FIRST, circle.statement(0), true, true));
        boolean more = true;
        for (int at = 0; at < length; at++) {
            boolean same = !circle.isLess(at);
            more = more == same;
            int next = circle.statement((at + 1) % length);
            listener.accept(phrase(circle.graph(), Turn.at(at, length), next, more, same));
        }
    }

    private Phrase phrase(Graph graph, Turn turn, int statement, boolean more, boolean same) {
        int place = ((statement * Turn.values().length + turn.ordinal()) * 2 + (more ? 1 : 0)) * 2 + (same ? 1 : 0);
        Phrase phrase = said[place];
        if (phrase == null) {
            phrase = new Phrase(text(graph.statements.get(statement), turn, more, same));
            said[place] = phrase;
        }
        return phrase;
    }

    private String text(Statement statement, Turn turn, boolean more, boolean same) {
        String spoken = statement.spoken();
        String form = spoken != null ? "spoken" : statement.effect() == Effect.HINDERS ? "trouble" : "plain";
        String key = "sentence." + turn.key + "." + form + "." + (more ? "more" : "less");
        String phrase = wording.of(key, spoken != null ? spoken : statement.text(), same ? 1 : 0);
        return turn.isLast() ? phrase + "." : phrase;
    }

    private enum Turn {
        FIRST("first"),
        SECOND("second"),
        NEXT("next"),
        BACK("back"),
        ITSELF("itself");

        private final String key;

        Turn(String key) {
            this.key = key;
        }

        /** The turn that an arrow of a circle leads to. */
        static Turn at(int arrow, int length) {
            if (length == 1) {
                return ITSELF;
            }
            if (arrow == length - 1) {
                return BACK;
            }
            return arrow == 0 ? SECOND : NEXT;
        }

        boolean isLast() {
            return this == BACK || this == ITSELF;
        }
    }
}
