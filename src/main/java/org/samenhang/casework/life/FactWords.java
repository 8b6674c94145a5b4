package org.samenhang.casework.life;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.picture.LifeFact;
import org.samenhang.drawing.Sign;
import org.springframework.context.MessageSource;

/** A fact in words, in the language of its reader. */
final class FactWords {

    private final MessageSource messages;
    private final Locale locale;

    FactWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** What it is, in a few words: 'pleeggezin, moest'. */
    String label(Fact fact) {
        return switch (fact.kind()) {
            case GOOD -> text("life.kind.good");
            case PLACE -> value(fact, FactDetail.KIND) + (forced(fact) ? ", " + text("life.forced") : "");
            case SCHOOL -> value(fact, FactDetail.KIND);
            case HELP ->
                value(fact, FactDetail.AIMED_AT)
                        + (forced(fact) ? ", " + text("life.forced") : "")
                        + (fact.detail(FactDetail.EFFECT) == null ? "" : ": " + value(fact, FactDetail.EFFECT));
            case DIRECTOR -> text("life.kind.director");
            case HEARD -> value(fact, FactDetail.WHO);
            case WEIGHING, ANALYSIS, WLZ, CRISIS ->
                text("life.kind." + fact.kind().code());
            case HARM -> value(fact, FactDetail.HARMED);
            case RESTRICTION ->
                fact.detail(FactDetail.KIND) == null
                        ? text("life.kind.restriction")
                        : text("life.kind.restriction") + ": " + value(fact, FactDetail.KIND);
        };
    }

    /** As it stands in the drawing: the words of who told it, except where the kind says it shorter. */
    LifeFact drawn(Fact fact) {
        String words = fact.text();
        boolean own = fact.kind() == FactKind.GOOD || fact.kind() == FactKind.HELP || fact.kind() == FactKind.DIRECTOR;
        String label = own && words != null ? words : label(fact);
        return fact.kind().lasting()
                ? LifeFact.lasting(fact.id().toString(), fact.kind().lane(), fact.from(), fact.to(), label, sign(fact))
                : LifeFact.onOneDay(fact.id().toString(), fact.kind().lane(), fact.from(), label, sign(fact));
    }

    /** From when to when. */
    String period(Fact fact) {
        LocalDate to = fact.to();
        if (!fact.kind().lasting() || fact.from().equals(to)) {
            return day(fact.from());
        }
        return to == null ? text("life.since", day(fact.from())) : day(fact.from()) + " – " + day(to);
    }

    Sign sign(Fact fact) {
        return switch (fact.kind()) {
            case GOOD -> Sign.UP;
            case CRISIS, HARM, RESTRICTION -> Sign.DOWN;
            case PLACE, SCHOOL -> "none".equals(fact.detail(FactDetail.KIND)) ? Sign.DOWN : Sign.DOT;
            case HELP ->
                "better".equals(fact.detail(FactDetail.EFFECT))
                        ? Sign.UP
                        : "worse".equals(fact.detail(FactDetail.EFFECT)) ? Sign.DOWN : Sign.DOT;
            default -> Sign.DOT;
        };
    }

    String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The words for a value of a kind, such as 'pleeggezin'. */
    String value(FactKind kind, FactDetail detail, String value) {
        String key = detail == FactDetail.FRAME
                ? "life.frame." + value
                : "life." + kind.code() + "." + detail.code() + "." + value;
        return text(key);
    }

    private String value(Fact fact, FactDetail detail) {
        String value = fact.detail(detail);
        return value == null ? "" : value(fact.kind(), detail, value);
    }

    private static boolean forced(Fact fact) {
        return "forced".equals(fact.detail(FactDetail.FRAME));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }
}
