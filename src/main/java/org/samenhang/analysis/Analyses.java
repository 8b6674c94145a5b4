package org.samenhang.analysis;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.guidance.Guides;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.words.OwnWords;
import org.samenhang.casework.words.Told;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The explanatory analyses, to read. */
@Service
public class Analyses {

    private final AnalysisRows rows;
    private final CaseFiles cases;
    private final OwnWords words;
    private final List<ChapterSource> chapters;
    private final MessageSource messages;
    private final Guides guides;
    private final ReadFirst readFirst;
    private final Audiences audiences;

    Analyses(
            AnalysisRows rows,
            CaseFiles cases,
            OwnWords words,
            List<ChapterSource> chapters,
            MessageSource messages,
            Guides guides,
            ReadFirst readFirst,
            Audiences audiences) {
        this.rows = rows;
        this.cases = cases;
        this.words = words;
        this.chapters = List.copyOf(chapters);
        this.messages = messages;
        this.guides = guides;
        this.readFirst = readFirst;
        this.audiences = audiences;
    }

    /**
     * The analysis as the caller may see it, for what shows more of the case.
     *
     * @param file as opened in this same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Whole of(CaseFile file) {
        return rows.whole(file, null);
    }

    /** The analysis as the caller may see it, with what is kept of their guidance; one reading. */
    @Transactional
    Seen see(UUID caseFile) {
        Whole whole = read(caseFile);
        return new Seen(whole, guides.known(caseFile));
    }

    /**
     * What the parts of the reasoning have to say beside the picture, as the caller may see it.
     *
     * @param whole as read in this same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Chapter> chapters(Whole whole, Locale locale) {
        return chapters(whole, null, new Texts(messages, locale));
    }

    private List<Chapter> chapters(Whole whole, @Nullable UUID reader, Texts texts) {
        return chapters.stream()
                .flatMap(chapter -> chapter.of(whole, reader, texts).stream())
                .toList();
    }

    /** The analysis as the caller may see it. */
    @Transactional
    public Whole read(UUID caseFile) {
        return rows.whole(cases.open(caseFile, "analysis"), null);
    }

    /**
     * The analysis as the caller may see it, to write in it.
     *
     * @throws NotYours when the caller does not work in the case
     */
    @Transactional
    public Whole toWrite(UUID caseFile) {
        Whole whole = read(caseFile);
        if (!whole.place().works()) {
            throw new NotYours("analysis", caseFile);
        }
        return whole;
    }

    /**
     * The same, with who would read what is written; one reading.
     *
     * @throws NotYours when the caller does not work in the case
     */
    @Transactional
    ToWrite toWriteFor(UUID caseFile) {
        return new ToWrite(toWrite(caseFile), audiences.of(caseFile));
    }

    /** Who of the youth and the parents has had the concept. */
    @Transactional
    List<ReadFirst.Had> readFirst(UUID caseFile) {
        return readFirst.family(cases.open(caseFile, "analysis").id());
    }

    /** What people of the family declared to the file themselves, as far as the caller may read it. */
    @Transactional
    List<Told> declarations(UUID caseFile) {
        return words.declarations(cases.open(caseFile, "own_words").id(), null);
    }

    /** The analysis as far as this reader of the case may see it too; for who directs the case, and for oneself. */
    @Transactional
    public ForReader readFor(UUID caseFile, UUID reader, UUID me) {
        CaseFile file = cases.takesPart(Action.READ, caseFile, "analysis_document", reader);
        if (!reader.equals(me) && !file.place().directs()) {
            throw new NotYours("analysis_document", caseFile);
        }
        Whole whole = rows.whole(file, reader);
        Party party = whole.parties().stream()
                .filter(one -> one.id().equals(reader))
                .findFirst()
                .orElseThrow(() -> new NotYours("analysis_document", caseFile));
        String language = rows.language(reader);
        Texts texts = new Texts(messages, Locale.of(language));
        return new ForReader(
                whole, party, language, words.declarations(caseFile, reader), chapters(whole, reader, texts));
    }

    /**
     * The analysis for somebody who takes no part in the case, such as a court: only what everyone in it may read, and nothing that
     * tells where anybody is. For who directs the case; it is logged as what is handed over.
     *
     * @param document what is handed over; null while it is only looked at beforehand
     */
    @Transactional
    public ForOutside readForOutside(UUID caseFile, @Nullable UUID document) {
        CaseFile file = cases.directs(Action.READ, caseFile, "outside_document", document);
        return new ForOutside(rows.whole(file, null).forTheRoom(), words.declarationsForEveryone(caseFile));
    }

    /** An analysis for a reader, with how to address them. */
    public record ForReader(
            Whole whole, Party party, String language, List<Told> declarations, List<Chapter> chapters) {}

    /** What may leave the case. */
    public record ForOutside(Whole whole, List<Told> declarations) {}

    /** An analysis with what is kept of its reader's guidance. */
    record Seen(Whole whole, Guides.Known known) {}
}
