package org.samenhang.analysis.growth;

import java.util.ArrayList;
import java.util.Arrays;
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

/** The lines of the positive coherence in a document. */
@Component
@Order(0)
class GrowthChapter implements ChapterSource {

    private final GrowthRows rows;

    GrowthChapter(GrowthRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Chapter> of(Whole whole, @Nullable UUID reader, Texts texts) {
        List<GrowthLine> lines = rows.of(whole.head().caseId(), reader);
        List<Chapter.Entry> entries = new ArrayList<>();
        Arrays.stream(LineKind.values())
                .filter(kind -> lines.stream().anyMatch(line -> line.kind() == kind))
                .forEach(kind -> entries.add(new Chapter.Entry(
                        texts.t("growing." + kind.code()),
                        lines.stream()
                                .filter(line -> line.kind() == kind)
                                .map(line -> line.who() == null ? line.text() : line.who() + ": " + line.text())
                                .toList(),
                        null)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter(texts.t("growing.title"), null, entries));
    }
}
