package org.samenhang.analysis.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Chapter;
import org.samenhang.analysis.ChapterSource;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.Whole;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Weighings in a document, for who may see them. */
@Component
@Order(2)
class WeighingChapter implements ChapterSource {

    private final WeighingRows rows;

    WeighingChapter(WeighingRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Chapter> of(Whole whole, @Nullable UUID reader, Texts texts) {
        List<Chapter.Entry> entries = rows.of(whole.head().caseId(), reader).stream()
                .map(one -> entry(one, texts))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(texts.t("weighings.title"), texts.t("weighings.others_decide"), entries));
    }

    private static Chapter.Entry entry(StepWeighing one, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (Question question : Question.values()) {
            if (!one.answer(question).isEmpty()) {
                lines.add(texts.t("weighings.q." + question.code()) + " " + one.answer(question));
            }
        }
        return new Chapter.Entry(
                one.what() + " (" + texts.t("weighings.kind." + one.kind().code()) + ")",
                lines,
                texts.t("weighings.by", texts.day(one.on()), one.by()));
    }
}
