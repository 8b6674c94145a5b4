package org.samenhang.casework.life;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;

/** Whether a fact can have been so (section 3 of the contracts): within the life, not after today, ending after it began. */
final class FactCheck {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 300;

    private final LifeScene scene;
    private final LocalDate today;
    private final UnaryOperator<String> texts;
    private final Errors errors = Errors.none();

    FactCheck(LifeScene scene, LocalDate today, UnaryOperator<String> texts) {
        this.scene = scene;
        this.today = today;
        this.texts = texts;
    }

    Errors errors() {
        return errors;
    }

    /** The fact that was typed; empty when something is to be mended. */
    Optional<FactWriting> read(FactKind kind, FactForm form) {
        LocalDate from = first(kind, form.value("from"));
        LocalDate to = kind.lasting() ? last(form.value("to"), from) : null;
        Map<FactDetail, String> details = new EnumMap<>(FactDetail.class);
        for (FactDetail detail : kind.details()) {
            String value = form.value(detail.code());
            if (!value.isEmpty()) {
                details.put(detail, value);
            }
            check(kind, detail, value);
        }
        if (kind == FactKind.PLACE) {
            details.put(
                    FactDetail.ONE_TO_ONE,
                    String.valueOf(form.value("one_to_one").equals("true")));
        }
        if (kind == FactKind.WEIGHING) {
            weigh(form.value("about"), details);
        }
        if (kind == FactKind.DIRECTOR
                && details.get(FactDetail.WHO_ID) == null
                && details.get(FactDetail.WHO_TEXT) == null) {
            errors.add("who_id", texts.apply("life.error.director"));
        }
        if (form.value("text").length() > LONGEST) {
            errors.add("text", texts.apply("life.error.long"));
        }
        if (kind == FactKind.GOOD && form.value("text").isEmpty()) {
            errors.add("text", texts.apply("life.error.good"));
        }
        String source = form.value("told_by_text");
        if (source.length() > LONGEST_NAME) {
            errors.add("told_by_text", texts.apply("life.error.long_name"));
        }
        UUID toldBy = person("told_by", form);
        boolean nobody = form.value("whereabouts_of").equals(Audience.NOBODY);
        UUID whereabouts = nobody ? null : person("whereabouts_of", form);
        if (scene.shielded()
                && scene.level() == 3
                && !nobody
                && form.value("whereabouts_of").isEmpty()) {
            errors.add("whereabouts_of", texts.apply(Audience.UNSAID));
        }
        String visible = form.value("visible_to").isEmpty() ? "all" : form.value("visible_to");
        if (!scene.mayShowTo().contains(visible)) {
            errors.add("visible_to", texts.apply("life.error.choose"));
        }
        if (!errors.isEmpty() || from == null) {
            return Optional.empty();
        }
        String text = form.value("text");
        return Optional.of(new FactWriting(
                kind,
                from,
                to,
                details,
                text.isEmpty() ? null : text,
                toldBy,
                source.isEmpty() ? null : source,
                visible,
                whereabouts));
    }

    private @Nullable LocalDate first(FactKind kind, String typed) {
        if (typed.isEmpty()) {
            errors.add("from", texts.apply(kind.lasting() ? "life.error.from" : "life.error.day"));
            return null;
        }
        Optional<LooseDay> read = LooseDay.read(typed);
        if (read.isEmpty()) {
            errors.add("from", texts.apply("life.error.not_a_day"));
            return null;
        }
        LocalDate born = scene.born();
        LooseDay day = read.get();
        if (day.first().isAfter(today)) {
            errors.add("from", texts.apply("life.error.after_today"));
        } else if (born != null && day.last().isBefore(born)) {
            errors.add("from", texts.apply("life.error.before_birth"));
        } else if (day.first().getYear() < 1900) {
            errors.add("from", texts.apply("life.error.not_a_day"));
        }
        return born != null && day.first().isBefore(born) ? born : day.first();
    }

    private @Nullable LocalDate last(String typed, @Nullable LocalDate from) {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LooseDay> read = LooseDay.read(typed);
        if (read.isEmpty()) {
            errors.add("to", texts.apply("life.error.not_a_day"));
            return null;
        }
        LooseDay day = read.get();
        if (day.first().isAfter(today)) {
            errors.add("to", texts.apply("life.error.after_today"));
        } else if (from != null && day.last().isBefore(from)) {
            errors.add("to", texts.apply("life.error.end_first"));
        }
        return day.last().isAfter(today) ? today : day.last();
    }

    private void check(FactKind kind, FactDetail detail, String value) {
        List<String> values = kind.values(detail);
        if (value.isEmpty() ? kind.needs(detail) : !values.isEmpty() && !values.contains(value)) {
            errors.add(detail.code(), texts.apply("life.error.choose"));
        }
        if (value.length() > LONGEST) {
            errors.add(detail.code(), texts.apply("life.error.long"));
        }
        if (detail == FactDetail.WHO_ID && !value.isEmpty() && scene.person(value) == null) {
            errors.add(detail.code(), texts.apply("life.error.choose"));
        }
    }

    private void weigh(String about, Map<FactDetail, String> details) {
        details.remove(FactDetail.ABOUT_PLACE);
        details.remove(FactDetail.ABOUT_HELP);
        scene.facts().stream()
                .filter(fact -> fact.id().toString().equals(about))
                .filter(fact -> fact.kind() == FactKind.PLACE || fact.kind() == FactKind.HELP)
                .findFirst()
                .ifPresentOrElse(
                        fact -> details.put(
                                fact.kind() == FactKind.PLACE ? FactDetail.ABOUT_PLACE : FactDetail.ABOUT_HELP, about),
                        () -> errors.add("about", texts.apply("life.error.about")));
    }

    private @Nullable UUID person(String field, FactForm form) {
        String value = form.value(field);
        if (value.isEmpty()) {
            return null;
        }
        LifePerson found = scene.person(value);
        if (found == null) {
            errors.add(field, texts.apply("life.error.choose"));
            return null;
        }
        return found.id();
    }
}
