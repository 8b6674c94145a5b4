package org.samenhang.analysis.evidence;

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

/** Hypotheses in a document: what speaks for and against each, and what became of it. They are never told as facts. */
@Component
@Order(1)
class EvidenceChapter implements ChapterSource {

    private final Hypotheses hypotheses;

    EvidenceChapter(Hypotheses hypotheses) {
        this.hypotheses = hypotheses;
    }

    @Override
    public Optional<Chapter> of(Whole whole, @Nullable UUID reader, Texts texts) {
        List<Chapter.Entry> entries = hypotheses.of(whole, reader).stream()
                .filter(Hypothesis::isHypothesis)
                .map(one -> entry(one, texts))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(texts.t("evidence.title"), texts.t("evidence.chapter.lead"), entries));
    }

    private static Chapter.Entry entry(Hypothesis one, Texts texts) {
        List<String> lines = new ArrayList<>();
        one.on(true).forEach(evidence -> lines.add(texts.t("evidence.for.line", line(evidence, texts))));
        one.on(false).forEach(evidence -> lines.add(texts.t("evidence.against.line", line(evidence, texts))));
        Judged latest = one.latest();
        return new Chapter.Entry(
                one.said().text() + " (" + texts.t("evidence.called." + one.called()) + ")",
                lines,
                latest == null
                        ? null
                        : texts.t("evidence.judged.by", latest.reason(), latest.by(), texts.day(latest.on())));
    }

    private static String line(Evidence evidence, Texts texts) {
        String source = evidence.source() == null ? "" : ", " + evidence.source();
        String on = evidence.on() == null ? "" : ", " + texts.day(evidence.on());
        return source.isEmpty() && on.isEmpty()
                ? evidence.text()
                : evidence.text() + " (" + (source + on).substring(2) + ")";
    }
}
