package org.samenhang.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.analysis.circles.CircleIdentity;
import org.samenhang.analysis.circles.CircleJudgement;
import org.samenhang.analysis.evidence.Verdict;
import org.samenhang.analysis.picture.CircleCharacter;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Explanation;
import org.samenhang.casework.Explanations;
import org.samenhang.drawing.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the case page how the case is explained. The page is opened far more often than the picture changes, so drawings are
 * remembered; all that was drawn is the key, so that whoever sees the same gets the same, and nobody anything else.
 */
@Component
class Outlines implements Explanations {

    private static final int REMEMBERED = 64;

    private final AnalysisRows rows;
    private final CoherenceOfMaps coherence;
    private final Drawings drawings;
    private final MessageSource messages;
    private final List<Signposts> rooms;
    private final Remembered<Key, Drawn> known = new Remembered<>(REMEMBERED);

    Outlines(
            AnalysisRows rows,
            CoherenceOfMaps coherence,
            Drawings drawings,
            MessageSource messages,
            List<Signposts> rooms) {
        this.rows = rows;
        this.coherence = coherence;
        this.drawings = drawings;
        this.messages = messages;
        this.rooms = rooms;
    }

    /** What a drawing was made from. */
    private record Key(
            List<Said> statements,
            List<Arrow> arrows,
            List<Voice> voices,
            List<CircleJudgement> judgements,
            Map<CircleIdentity, Integer> numbers,
            Map<UUID, Verdict> verdicts,
            String question,
            Locale locale) {}

    private record Drawn(String svg, int holding, String aloud) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Explanation of(CaseFile file, Locale locale) {
        return told(rows.outline(file), asked(file, locale), locale);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Explanation forTheRoom(CaseFile file, Locale locale) {
        return told(rows.outline(file).forTheRoom(), List.of(), locale);
    }

    /** Who works here finds it in their list of work and at the analysis. */
    private List<Explanation.Ask> asked(CaseFile file, Locale locale) {
        return file.place().works()
                ? List.of()
                : rooms.stream()
                        .flatMap(room -> room.of(file, locale).stream())
                        .filter(Signpost::asks)
                        .map(one -> new Explanation.Ask(one.title(), one.text(), one.href(), one.label()))
                        .toList();
    }

    private Explanation told(Whole whole, List<Explanation.Ask> asked, Locale locale) {
        Drawn drawn = drawn(whole, locale);
        return new Explanation(
                whole.head().question(),
                text(
                        "analysis.state." + whole.head().state().code(),
                        locale,
                        whole.head().edition()),
                whole.head().state() != AnalysisState.CONCEPT,
                whole.statements().size(),
                drawn.holding(),
                drawn.aloud(),
                whole.passage(Passage.CONCLUSION).text(),
                drawn.svg(),
                whole.onTheWhole().stream()
                        .map(voice -> new Explanation.View(
                                voice.name(),
                                text("analysis.stance." + voice.stance().code(), locale),
                                voice.stance().dissents()))
                        .toList(),
                whole.notYetHeard().stream().map(Party::name).toList(),
                asked);
    }

    private Drawn drawn(Whole whole, Locale locale) {
        if (whole.statements().isEmpty()) {
            return new Drawn("", 0, "");
        }
        Key key = new Key(
                whole.statements(),
                whole.arrows(),
                whole.voices(),
                whole.judgements(),
                whole.numbers(),
                whole.verdicts(),
                whole.head().question(),
                locale);
        return known.of(key, () -> draw(whole, locale));
    }

    private Drawn draw(Whole whole, Locale locale) {
        Connections connections = Connections.soon(whole, coherence, locale);
        return new Drawn(
                drawings.picture(whole, connections, null, locale)
                        .draw("map", drawings.words(whole, whole.head().question(), locale), Sheet.SCREEN)
                        .svg(),
                (int) connections.explaining().stream()
                        .filter(ring -> ring.character() == CircleCharacter.VICIOUS)
                        .count(),
                connections.explaining().stream().findFirst().map(Ring::aloud).orElse(""));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
