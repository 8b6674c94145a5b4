package org.samenhang.casework.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Choice;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.NetworkMember;
import org.samenhang.instruments.NetworkQuestion;
import org.samenhang.instruments.TextLayer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was answered in a case in words, as its reader may see it. */
@Service
public class GivenInWords {

    private final GivenInstruments given;
    private final MessageSource messages;

    GivenInWords(GivenInstruments given, MessageSource messages) {
        this.given = given;
        this.messages = messages;
    }

    /**
     * One instrument that was answered.
     *
     * @param title of the instrument
     * @param whose answers they are
     * @param text a line per question that was answered
     */
    public record InWords(String title, LocalDate on, String whose, String text) {}

    /** All of a case, the latest first. */
    @Transactional
    public List<InWords> of(UUID caseFile, Locale locale) {
        return given.all(caseFile).stream()
                .map(one -> new InWords(
                        one.definition().title().in(locale, TextLayer.PLAIN),
                        one.on(),
                        one.whose(),
                        one.answers().questions(one.definition()).stream()
                                .filter(item -> !one.answers().to(item.linkId()).isEmpty())
                                .map(item -> item.text().in(locale, TextLayer.PLAIN) + ": "
                                        + one.answers().to(item.linkId()).stream()
                                                .map(answer -> says(item, answer, locale))
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private String says(NetworkQuestion question, NetworkMember one, Locale locale) {
        String text = one.who() + " (" + question.stands(one, locale, TextLayer.PLAIN) + ")";
        if (!one.gives().isEmpty()) {
            text += ", " + messages.getMessage("network.gives", new Object[] {one.gives()}, locale);
        }
        return one.asks().isEmpty()
                ? text
                : text + ", " + messages.getMessage("network.asks", new Object[] {one.asks()}, locale);
    }

    private String says(Item item, String answer, Locale locale) {
        if (item.kind() == AnswerKind.YES_NO) {
            return messages.getMessage(answer.equals("true") ? "instruments.yes" : "instruments.no", null, locale);
        }
        if (item.kind() == AnswerKind.NETWORK) {
            return says(item.network(), NetworkMember.read(answer), locale);
        }
        return item.choice(answer)
                .map(Choice::text)
                .map(text -> text.in(locale, TextLayer.PLAIN))
                .orElse(item.unit() == null ? answer : answer + " " + item.unit());
    }
}
