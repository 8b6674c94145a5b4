package org.samenhang.casework.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a fact is asked: what its form says and whether it can have been so; on the timeline, and for what becomes a fact from elsewhere. */
@Component
public class FactDesk {

    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    FactDesk(VisibleItems items, MessageSource messages, Clock clock) {
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    /** What professionals choose from. */
    public List<Option> kinds(Locale locale) {
        return kinds(List.of(FactKind.values()), locale);
    }

    /**
     * The form for something that somebody outside told, filled in with what is known of it.
     *
     * @param when about when it was, in their words; only what is a day, month or year is taken over
     * @param source who told it
     * @param whereaboutsOf whose whereabouts it gives away
     */
    public FactSheet told(
            LifeScene scene,
            FactKind kind,
            String text,
            String when,
            String source,
            @Nullable UUID whereaboutsOf,
            Locale locale) {
        return sheet(
                scene,
                kind,
                new FactForm(Map.of(
                        "text",
                        text,
                        "from",
                        LooseDay.read(when).isPresent() ? when : "",
                        "told_by_text",
                        source,
                        "visible_to",
                        "professionals",
                        "whereabouts_of",
                        whereaboutsOf == null ? "" : whereaboutsOf.toString())),
                Errors.none(),
                locale);
    }

    /** What was sent, with the fact it makes, or with what is to be mended. */
    public Read read(LifeScene scene, FactKind kind, Map<String, String> sent, Locale locale) {
        FactForm form = FactForm.of(new HashMap<>(sent));
        FactCheck check = check(scene, locale);
        Optional<FactWriting> fact = check.read(kind, form);
        return new Read(sheet(scene, kind, form, check.errors(), locale), fact);
    }

    /** A form as it was sent; the fact is there when it was in order. */
    public record Read(FactSheet sheet, Optional<FactWriting> fact) {}

    FactCheck check(LifeScene scene, Locale locale) {
        return new FactCheck(scene, LocalDate.now(clock), key -> words(locale).text(key));
    }

    List<Option> kinds(List<FactKind> offered, Locale locale) {
        FactWords words = words(locale);
        return offered.stream()
                .map(kind -> new Option(
                        kind.code(),
                        words.text("life.kind." + kind.code()),
                        words.text("life.kind." + kind.code() + ".hint")))
                .toList();
    }

    private FactSheet sheet(LifeScene scene, FactKind kind, FactForm form, Errors errors, Locale locale) {
        return new FactSheet(
                kind, form, errors, fields(scene, kind, true, locale), people(scene), items.audience(scene.caseId()));
    }

    /** What is asked about this kind; the language of files is for professionals. */
    List<DetailField> fields(LifeScene scene, FactKind kind, boolean professional, Locale locale) {
        FactWords words = words(locale);
        List<DetailField> fields = new ArrayList<>();
        for (FactDetail detail : kind.details()) {
            boolean plain = detail != FactDetail.KIND
                    && detail != FactDetail.AIMED_AT
                    && detail != FactDetail.FRAME
                    && detail != FactDetail.EFFECT;
            if (detail == FactDetail.ABOUT_HELP || !professional && plain) {
                continue;
            }
            String name = detail == FactDetail.ABOUT_PLACE ? "about" : detail.code();
            String label = words.text("life." + kind.code() + "." + name);
            List<Option> options = detail == FactDetail.ABOUT_PLACE
                    ? steps(scene, words)
                    : detail == FactDetail.WHO_ID
                            ? people(scene)
                            : kind.values(detail).stream()
                                    .map(value -> new Option(value, words.value(kind, detail, value)))
                                    .toList();
            String shape = switch (detail) {
                case ONE_TO_ONE -> "check";
                case GOOD_ENOUGH, HARM_IT_CAN_DO, WHAT_ELSE -> "textarea";
                case WHO_TEXT -> "text";
                default ->
                    options.size() > 5 || detail == FactDetail.WHO_ID || detail == FactDetail.ABOUT_PLACE
                            ? "select"
                            : "choice";
            };
            fields.add(new DetailField(
                    name, label, shape, options, !kind.needs(detail) && detail != FactDetail.ABOUT_PLACE));
        }
        return fields;
    }

    private static List<Option> steps(LifeScene scene, FactWords words) {
        return scene.facts().stream()
                .filter(fact -> fact.kind() == FactKind.PLACE || fact.kind() == FactKind.HELP)
                .map(fact -> new Option(fact.id().toString(), words.label(fact) + " (" + words.period(fact) + ")"))
                .toList();
    }

    static List<Option> people(LifeScene scene) {
        return scene.people().stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    private FactWords words(Locale locale) {
        return new FactWords(messages, locale);
    }
}
