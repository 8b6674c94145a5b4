package org.samenhang.analysis.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Texts from which nobody is to be known. */
class DeidentifierTest {

    private static final LocalDate REGISTERED = LocalDate.of(2026, 3, 10);

    private static Deidentifier cleaner(KnownNames known, Map<String, Deidentifier.Choice> chosen) {
        return new Deidentifier(known, REGISTERED, chosen, key -> key);
    }

    private static String clean(String text) {
        return cleaner(
                        new KnownNames()
                                .person("Noor van den Berg", "jeugdige")
                                .person("Zoë El-Amrani", "ouder 1")
                                .place("Stichting De Brug", "organisatie 1"),
                        Map.of())
                .clean(text);
    }

    @Test
    void whatTheCaseKnowsIsReplacedHoweverItIsWritten() {
        assertThat(clean("Noors moeder Zoe zei tegen NOOR: van den Berg is geen naam voor een Amrani."))
                .isEqualTo(
                        "[jeugdige] moeder [ouder 1] zei tegen [jeugdige]: van den [jeugdige] is geen naam voor een [ouder 1].");
        assertThat(clean("Bij De Brug, of stichting de  brug, was het fijn."))
                .isEqualTo("Bij De [organisatie 1], of [organisatie 1], was het fijn.");
        assertThat(clean("Noordzee en berging blijven.")).isEqualTo("Noordzee en berging blijven.");
    }

    @Test
    void whatHasTheShapeOfAnAddressOrANumberGoes() {
        assertThat(clean("Mail a.b@c.nl of bel 06-12345678, +31 6 12345678 of 050 123 45 67."))
                .doesNotContainPattern("\\d|@");
        assertThat(clean("Hij woont op Kerkstraat 12b, 9401 AB in huis."))
                .isEqualTo("Hij woont op [address], [postcode] in huis.");
        assertThat(clean("BSN 123456782 en 123.456.782, rekening NL91 ABNA 0417 1643 00."))
                .doesNotContainPattern("\\d{2}");
    }

    @Test
    void daysBecomeMonthsAndAgesBands() {
        assertThat(clean("Op 2 januari 2026 en 2025-12-24, 3-4-26, in mei 2025, sinds 2024."))
                .isEqualTo("Op [month −2] en [month −3], [month +1], in [month −10], sinds [year −2].");
        assertThat(clean("Hij was 14 jaar, een 9-jarige en 40 jaar."))
                .isEqualTo("Hij was [12–15 years], een [8–11 years] en [adult].");
        assertThat(clean("Op 31 februari 2026.")).isEqualTo("Op [day].");
    }

    @Test
    void whatMayBeANameIsLeftForAPerson() {
        Deidentifier cleaner = cleaner(new KnownNames(), Map.of());
        cleaner.clean(
                "Fatima hielp. Daarna ging hij met Piet Jansen naar Emmen, en naar de Zonnebloem. Niemand vroeg iets.");
        assertThat(cleaner.leftovers())
                .extracting(Deidentifier.Leftover::word, Deidentifier.Leftover::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Fatima", "first_name"),
                        org.assertj.core.groups.Tuple.tuple("Piet Jansen", "first_name"),
                        org.assertj.core.groups.Tuple.tuple("Emmen", "municipality"),
                        org.assertj.core.groups.Tuple.tuple("Zonnebloem", "capital"));
        Deidentifier decided = cleaner(
                new KnownNames(),
                Map.of(
                        "zonnebloem", new Deidentifier.Choice("dagplek"),
                        "emmen", new Deidentifier.Choice("plaats"),
                        "fatima", new Deidentifier.Choice(null)));
        assertThat(decided.clean("Fatima ging naar Emmen en de Zonnebloem."))
                .isEqualTo("Fatima ging naar [plaats] en de [dagplek].");
        assertThat(decided.leftovers()).isEmpty();
    }

    @Test
    void aNameInSmallLettersIsShownAndAWordThatIsANameTooIsNot() {
        Deidentifier cleaner = cleaner(new KnownNames(), Map.of());
        cleaner.clean("ik ben gister met fatima naar de stad en toen kwam kevin");
        assertThat(cleaner.leftovers()).extracting(Deidentifier.Leftover::word).containsExactly("fatima", "kevin");
    }

    @Property(tries = 300)
    void noKnownNameSurvives(@ForAll("names") String name, @ForAll("texts") List<String> around, @ForAll int how) {
        String written = switch (Math.floorMod(how, 4)) {
            case 0 -> name;
            case 1 -> name.toUpperCase(java.util.Locale.ROOT);
            case 2 -> name.toLowerCase(java.util.Locale.ROOT);
            default -> name + "'s";
        };
        String text = String.join(" ", around) + " " + written + ", " + String.join(" ", around);
        String clean = cleaner(new KnownNames().person(name, "*"), Map.of()).clean(text);
        for (String part : KnownNames.folded(name).split(" ")) {
            assertThat(KnownNames.folded(clean.replaceAll("\\[[^\\]]*\\]", " ")))
                    .doesNotContainPattern("(?<![\\p{L}\\p{N}])" + part + "(?:'?s)?(?![\\p{L}\\p{N}])");
        }
    }

    @Property(tries = 300)
    void anyTextIsCleanedWithoutFalling(@ForAll String text) {
        Deidentifier cleaner = cleaner(new KnownNames().person("Noor", "jeugdige"), Map.of());
        String clean = cleaner.clean(text);
        assertThat(cleaner.clean(clean)).as("clean stays clean").isNotNull();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> part = Arbitraries.strings()
                .withChars("abdefgiklmnoprstuvyzéëïöüçñ")
                .ofMinLength(3)
                .ofMaxLength(8)
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .filter(word -> !java.util.Set.of(
                                "van", "den", "der", "het", "ten", "ter", "bin", "ben", "von", "und", "aan", "bij",
                                "voor", "school")
                        .contains(KnownNames.folded(word)));
        return net.jqwik.api.Combinators.combine(part, part).as((first, last) -> first + " " + last);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "hij",
                        "komt",
                        "niet",
                        "Meer",
                        "op",
                        "12 jaar",
                        "2 mei 2024",
                        "en",
                        "«",
                        "—",
                        "thuis.",
                        "06-12345678")
                .list()
                .ofMaxSize(6);
    }
}
