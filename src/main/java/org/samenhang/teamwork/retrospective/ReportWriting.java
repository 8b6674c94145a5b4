package org.samenhang.teamwork.retrospective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samenhang.casework.Days;
import org.samenhang.interchange.Block;
import org.samenhang.interchange.DocumentDetail;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.interchange.Writing;
import org.samenhang.teamwork.library.Card;
import org.samenhang.teamwork.library.CardPart;
import org.springframework.context.MessageSource;

/** A report in reading order, for the page and for paper alike. */
final class ReportWriting {

    private final Report read;
    private final List<Card> cards;
    private final Days days;
    private final MessageSource messages;
    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();

    private ReportWriting(Report read, List<Card> cards, Days days, MessageSource messages, Locale locale) {
        this.read = read;
        this.cards = cards;
        this.days = days;
        this.messages = messages;
        this.locale = locale;
    }

    /** @param cards every card of the region, those set aside too: what a group recognised stays */
    static Writing of(Report read, List<Card> cards, Days days, MessageSource messages, Locale locale) {
        return new ReportWriting(read, cards, days, messages, locale).write();
    }

    private Writing write() {
        Sitting sitting = read.scene().sitting();
        blocks.add(new Block.Remark(text("retrospective.report.remark")));
        part("together", LineKind.TOGETHER, Line::text);
        table("member", "retrospective.report.who", lines(LineKind.MEMBER), LineKind.MEMBER);
        moments();
        table("parallel", "", lines(LineKind.PARALLEL), LineKind.PARALLEL);
        part("insight", LineKind.INSIGHT, Line::text);
        cards();
        return new Writing(
                DocumentKind.RETROSPECTIVE,
                locale,
                text("retrospective.report.title"),
                sitting.question(),
                List.of(
                        new DocumentDetail(
                                text("retrospective.report.case"),
                                read.scene().file().number()),
                        new DocumentDetail(text("retrospective.report.held"), days.full(sitting.heldOn())),
                        new DocumentDetail(
                                text("retrospective.report.there"),
                                String.join(
                                        ", ",
                                        read.scene().seats().stream()
                                                .map(Seat::name)
                                                .toList())),
                        new DocumentDetail(text("retrospective.report.state"), state())),
                List.copyOf(blocks));
    }

    private String state() {
        ReportVersion chosen = read.chosen();
        return chosen == null
                ? text("retrospective.report.draft")
                : text(
                        chosen.last() ? "retrospective.report.final" : "retrospective.report.sent",
                        chosen.number(),
                        days.full(chosen.on()));
    }

    private void part(String heading, LineKind kind, Function<Line, String> words) {
        List<Block.Item> items = lines(kind).stream()
                .map(line -> Block.Item.of(words.apply(line), ""))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Heading(2, text("retrospective.report." + heading)));
            blocks.add(new Block.Items(false, items));
        }
    }

    private void table(String heading, String first, List<Line> lines, LineKind kind) {
        if (lines.isEmpty()) {
            return;
        }
        boolean named = !first.isEmpty();
        blocks.add(new Block.Heading(2, text("retrospective.report." + heading)));
        String left = text("retrospective.kind." + kind.code());
        String right = text("retrospective.beside." + kind.code());
        blocks.add(new Block.Table(
                named ? List.of(text(first), left, right) : List.of(left, right),
                lines.stream()
                        .map(line -> named
                                ? List.of(orDash(line.about()), line.text(), orDash(line.beside()))
                                : List.of(line.text(), orDash(line.beside())))
                        .toList()));
    }

    private void moments() {
        List<Line> lines = Stream.concat(lines(LineKind.KNOWN_THEN).stream(), lines(LineKind.CRUCIAL).stream())
                .sorted(Comparator.comparing(Line::onDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, text("retrospective.report.moments")));
        blocks.add(new Block.Table(
                List.of(
                        text("retrospective.report.when"),
                        text("retrospective.report.what"),
                        text("retrospective.report.said")),
                lines.stream()
                        .map(line -> List.of(
                                line.onDay() == null ? "–" : days.full(line.onDay()),
                                text("retrospective.kind." + line.kind().code()),
                                line.text()))
                        .toList()));
    }

    private void cards() {
        List<String> recognised = lines(LineKind.CARD).stream().map(Line::card).toList();
        boolean any = false;
        for (CardPart part : CardPart.values()) {
            List<Block.Item> items = cards.stream()
                    .filter(card -> card.part() == part && recognised.contains(card.code()))
                    .map(card -> Block.Item.of(card.words(locale), ""))
                    .toList();
            if (!items.isEmpty()) {
                if (!any) {
                    blocks.add(new Block.Heading(2, text("retrospective.report.cards")));
                    blocks.add(new Block.Remark(text("retrospective.cards.group")));
                    any = true;
                }
                blocks.add(new Block.Heading(3, text("library.part." + part.code())));
                blocks.add(new Block.Items(false, items));
            }
        }
    }

    private static String orDash(String said) {
        return said.isEmpty() ? "–" : said;
    }

    private List<Line> lines(LineKind kind) {
        return read.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
