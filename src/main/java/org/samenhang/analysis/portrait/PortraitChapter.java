package org.samenhang.analysis.portrait;

import java.util.ArrayList;
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

/** The family drawn, in a document: of each member, their own words first. */
@Component
@Order(-1)
class PortraitChapter implements ChapterSource {

    private final PortraitRows rows;

    PortraitChapter(PortraitRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Chapter> of(Whole whole, @Nullable UUID reader, Texts texts) {
        UUID caseFile = whole.head().caseId();
        List<PortraitLine> lines = rows.of(caseFile, reader);
        List<Chapter.Entry> entries = new ArrayList<>();
        rows.members(caseFile)
                .forEach(member ->
                        entry(member.name(), member.id(), lines, texts).ifPresent(entries::add));
        entry(texts.t("portraits.family"), null, lines, texts).ifPresent(entries::add);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(texts.t("portraits.title"), null, entries));
    }

    private static Optional<Chapter.Entry> entry(
            String name, @Nullable UUID subject, List<PortraitLine> lines, Texts texts) {
        List<String> told = lines.stream()
                .filter(line -> Objects.equals(line.subject(), subject))
                .map(line -> line(line, texts))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Chapter.Entry(name, told, null));
    }

    private static String line(PortraitLine line, Texts texts) {
        String aspect = line.otherName() == null
                ? texts.t("portraits." + line.aspect().code())
                : texts.t("portraits.on", line.otherName());
        String text = line.isOwn() ? "“" + line.text() + "”" : line.text();
        return aspect + ": " + text + " (" + line.byName() + ")";
    }
}
