package org.samenhang.instruments;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;

/**
 * One step on the way through a definition of which nothing is kept before the end: every page carries along what was answered before. The
 * question it comes from stands in {@code at}; {@code back} asks for the one before.
 *
 * @param typed all that was answered so far, with what is to be mended in this question
 * @param here the question to ask now; null when all were asked
 */
public record Stepped(AnswersTyped typed, @Nullable Item here) {

    /** Where the way begins. */
    public static Stepped first(Definition definition) {
        return new Stepped(AnswersTyped.kept(Answers.none()), Walk.first(definition, Answers.none()));
    }

    /** Reads a step. */
    public static Stepped read(
            Definition definition, MultiValueMap<String, String> sent, MessageSource messages, Locale locale) {
        List<Item> all = definition.all().toList();
        AnswersTyped typed = AnswersTyped.read(definition, Answers.none(), all, sent::get, false, messages, locale);
        String sentAt = sent.getFirst("at");
        String at = sentAt == null ? "" : sentAt;
        Item here = definition.item(at).filter(item -> item.kind().asks()).orElse(null);
        if (here != null && (typed.errors().has(AnswersTyped.field(here)) || missing(here, typed))) {
            return new Stepped(
                    AnswersTyped.read(definition, typed.answers(), List.of(here), sent::get, true, messages, locale),
                    here);
        }
        return new Stepped(
                typed,
                sent.getFirst("back") == null
                        ? Walk.after(definition, typed.answers(), at)
                        : Walk.before(definition, typed.answers(), at));
    }

    private static boolean missing(Item here, AnswersTyped typed) {
        return here.required() && typed.answers().to(here.linkId()).isEmpty();
    }
}
