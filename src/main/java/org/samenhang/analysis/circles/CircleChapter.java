package org.samenhang.analysis.circles;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Chapter;
import org.samenhang.analysis.ChapterSource;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.Whole;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Circles that were looked at and set aside, with the reason, in a document; the kept ones stand in the explanation itself. */
@Component
@Order(3)
class CircleChapter implements ChapterSource {

    @Override
    public Optional<Chapter> of(Whole whole, @Nullable UUID reader, Texts texts) {
        List<Chapter.Entry> entries = whole.judgements().stream()
                .filter(CircleJudgement::isSetAside)
                .map(one -> new Chapter.Entry(
                        one.name() == null ? whole.around(one.identity()) : one.name(),
                        List.of(Objects.requireNonNullElse(one.reason(), "")),
                        texts.t("circles.by.set_aside", one.by(), texts.day(one.on()))))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(texts.t("circles.aside.chapter"), null, entries));
    }
}
