package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;

/** What many screens show is made once for those who see the same, and never for those who do not. */
class WrittenOnceTest {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LIST =
            Pattern.compile("<div data-live=\"live-list\">.*?</div>\\s*<div data-live=\"live-aside\">", Pattern.DOTALL);

    @Test
    void itIsWrittenOnceAndEachReaderGetsTheirOwnProof() {
        WrittenOnce once = new WrittenOnce();
        AtomicInteger times = new AtomicInteger();
        assertThat(read(once, "een lijst", "bewijs-1", times)).isEqualTo("[é bewijs-1 | bewijs-1]");
        assertThat(read(once, "een lijst", "bewijs-2", times)).isEqualTo("[é bewijs-2 | bewijs-2]");
        assertThat(times).hasValue(1);
        read(once, "een andere lijst", "bewijs-2", times);
        assertThat(times).as("what holds something else is something else").hasValue(2);
        assertThat(read(once, "een lijst", "", times)).as("without forms").isEqualTo("[é  | ]");
    }

    private static String read(WrittenOnce once, String all, String proof, AtomicInteger times) {
        Content writing = output -> {
            times.incrementAndGet();
            output.writeContent("[é " + proof + " | " + proof + "]");
        };
        StringOutput page = new StringOutput();
        once.of(all, DUTCH, proof, writing).writeTo(new OwaspHtmlTemplateOutput(page));
        return page.toString();
    }

    @Test
    void whoSeesTheSameReadsTheSameListAndWhoSeesLessHasAnother() {
        ARegion region = ARegion.ofItsOwn();
        ACase file = ACase.of(region);
        Table table = new Table(region, file);
        ARegion.Somebody expert = file.expert("Deskundige");
        ARegion.Somebody guardian = file.guardian("Bas Mulder");
        ARegion.Somebody mother = file.parent("Moeder");
        file.shields(mother, guardian);
        UUID care = table.statement("Iedereen wil iets van haar", "care", "hinders");
        UUID youth = table.statement("Zij trekt zich terug", "youth", "hinders");
        UUID team = table.statement("Alleen voor het team", "care", "hinders", "team", null);
        table.statement("Zij wonen aan zee", "family", "neutral", "all", mother);
        table.link(care, youth, "+");
        table.link(youth, care, "+");
        table.link(youth, team, "+");
        table.link(team, youth, "+");
        table.stance(mother, care, "does_not", "Dat zie ik anders, om een reden");

        String ofDirector = part(file, file.director());
        String ofExpert = part(file, expert);
        String ofGuardian = part(file, guardian);
        String again = part(file, expert);
        assertThat(list(ofDirector))
                .isEqualTo(list(ofExpert))
                .isEqualTo(list(again))
                .contains("Alleen voor het team", "Zij wonen aan zee", "1 ziet het anders")
                .doesNotContain("om een reden");
        assertThat(ofGuardian)
                .contains("Iedereen wil iets van haar")
                .doesNotContain("Alleen voor het team", "Zij wonen aan zee");
        List<String> proofs = List.of(proof(ofDirector), proof(ofExpert), proof(ofGuardian));
        assertThat(proofs).doesNotHaveDuplicates();
        assertThat(ofExpert).doesNotContain(proofs.get(0), proofs.get(2));
        assertThat(file.director()
                        .visits()
                        .getPart(file.path() + "/analysis?view=meeting")
                        .body())
                .as("a screen in the room, asked for by who was just shown more")
                .doesNotContain("Alleen voor het team", "Zij wonen aan zee");
    }

    @Test
    void whatIsDrawnHangsTogetherAsTheWholeDoesAndDoesNotKnowWhoReads() {
        ARegion region = ARegion.ofItsOwn();
        ACase file = ACase.of(region);
        Table table = new Table(region, file).told("case-achter-de-deur.json");
        UUID end = table.statement("Zij slaat met deuren", "youth", "hinders");
        table.stance(file.director(), end, "does_not", "Een reden");
        Whole whole = table.as(
                file.director(), false, db -> House.open().bean(Analyses.class).read(file.id()));
        ARegion.Somebody expert = file.expert("Deskundige");
        Whole ofExpert =
                table.as(expert, false, db -> House.open().bean(Analyses.class).read(file.id()));
        CoherenceOfMaps coherence = new CoherenceOfMaps();
        Connections connections = Connections.of(whole, coherence, DUTCH);
        assertThat(connections.rings()).isNotEmpty();
        assertThat(Connections.of(whole.drawn(), coherence, DUTCH)).isEqualTo(connections);
        Drawings drawings = House.open().bean(Drawings.class);
        assertThat(drawings.picture(whole.drawn(), connections, null, DUTCH))
                .isEqualTo(drawings.picture(whole, connections, null, DUTCH));
        assertThat(ofExpert.drawn()).isEqualTo(whole.drawn());
        assertThat(ofExpert).isNotEqualTo(whole);
    }

    private static String part(ACase file, ARegion.Somebody reader) {
        return reader.visits().getPart(file.path() + "/analysis").body();
    }

    private static String list(String part) {
        return LIST.matcher(part).results().findFirst().orElseThrow().group().replace(proof(part), "");
    }

    /** The one proof in all forms of it. */
    private static String proof(String part) {
        List<String> all = PROOF.matcher(part)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
