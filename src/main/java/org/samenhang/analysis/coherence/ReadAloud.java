package org.samenhang.analysis.coherence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says a circle in a sentence or a few, the way it is read back at the table: it starts with more of the first, carries the more or the
 * less along, and returns to the first. Each text is said word for word.
 */
public final class ReadAloud {

    private final Wording wording;
    private final Map<String, Statement> statements = new HashMap<>();
    /** Phrases already made; a map has few statements and may have a hundred thousand circles. */
    private final Map<Phrase, String> phrases = new HashMap<>();

    /** @param locale English, or else Dutch */
    public ReadAloud(CoherenceMap map, Locale locale) {
        wording = Wording.in(locale);
        map.statements().forEach(statement -> statements.put(statement.id(), statement));
    }

    /** The sentence of a circle of the map. */
    public String sentence(Circle circle) {
        List<Link> arrows = circle.arrows();
        StringBuilder sentence =
                new StringBuilder(say(Turn.FIRST, arrows.getFirst().from(), true, true));
        boolean more = true;
        for (int at = 0; at < arrows.size(); at++) {
            Link arrow = arrows.get(at);
            boolean same = arrow.sign() == Sign.MORE;
            more = more == same;
            sentence.append(say(turn(at, arrows.size()), arrow.to(), more, same));
        }
        return sentence.append('.').toString();
    }

    private static Turn turn(int at, int length) {
        if (length == 1) {
            return Turn.ITSELF;
        }
        if (at == length - 1) {
            return Turn.BACK;
        }
        return at == 0 ? Turn.SECOND : Turn.NEXT;
    }

    private String say(Turn turn, String id, boolean more, boolean same) {
        return phrases.computeIfAbsent(new Phrase(turn, id, more, same), this::phrase);
    }

    private String phrase(Phrase phrase) {
        Statement statement = statements.get(phrase.id());
        if (statement == null) {
            throw new IllegalArgumentException("a circle of another map");
        }
        String said = statement.spoken();
        String form = said != null ? "spoken" : statement.effect() == Effect.HINDERS ? "trouble" : "plain";
        String key = "sentence." + phrase.turn().key + "." + form + "." + (phrase.more() ? "more" : "less");
        return wording.of(key, said != null ? said : statement.text(), phrase.same() ? 1 : 0);
    }

    private record Phrase(Turn turn, String id, boolean more, boolean same) {}

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
    }
}
