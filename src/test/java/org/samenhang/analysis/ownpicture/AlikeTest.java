package org.samenhang.analysis.ownpicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.analysis.coherence.Sphere;

/** Pairs as they come up when parents, youth and helpers put their pictures beside each other: would one ask 'is that the same?' */
class AlikeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ik slaap niet van de zorgen                  | Haar moeder slaapt slecht
            Haar moeder slaapt niet van zorgen           | Mama ligt nachten wakker van de zorgen, ze slaapt niet
            De school belt élke dag                      | Ze bellen elke dag van school
            Er komt nog een hulpverlener bij             | Er zijn steeds meer hulpverleners
            Wij hebben elke avond ruzie                  | Het botst elke avond
            Hij gamet tot diep in de nacht               | Hij zit 's nachts achter zijn scherm
            Zij wordt gepest op school                   | Ze pesten haar in de klas
            Vader trekt zich terug in zijn werk          | Papa werkt heel veel
            Iedereen loopt op eieren                     | We lopen allemaal op eieren
            Er zijn schulden                             | Wij hebben geldzorgen
            Zij zit de hele dag op haar kamer            | Zij blijft op haar slaapkamer
            Ik ben bang voor de nacht                    | Zij heeft angst in de avond
            De wachtlijst is lang                        | Wij staan al een jaar op een wachtlijst
            Ouders en school wijzen naar elkaar          | School wijst naar ons, de ouders
            De nachtdienst van vader                     | Papa heeft nachtdiensten
            Oma past op zaterdag op                      | Op zaterdagen past oma op
            Er komt steeds iemand nieuw over de vloer    | Er komt steeds iemand nieuw die meekijkt
            """)
    void itIsAskedOfWhatMaySayTheSame(String one, String other) {
        assertThat(asked(one, other)).as(one + " / " + other).isTrue();
        assertThat(asked(other, one)).as("the other way round").isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Het is niet van mij                          | Dat is niet van haar
            Moeder is moe                                | Vader is moe
            Moeder werkt veel                            | Moeder huilt veel
            De school belt elke dag                      | Zij gaat elke dag naar buiten
            Er komt nog een hulpverlener bij             | De hulpverlener kwam drie keer te laat
            Hij gaat naar school                         | Hij gaat niet naar school
            Zij slaapt bij oma                           | Zij slaapt niet
            Vader drinkt                                 | Vader en moeder maken ruzie
            Elke stap wordt meteen beoordeeld            | Elke ochtend is er ruzie over school
            Een gesprek wordt een verhoor                | Over de scheiding wordt niet gesproken
            Het broertje vraagt niets meer               | Niemand vraagt wat zij wil doen na school
            Zij tekent elke avond                        | Zij huilt elke ochtend
            """)
    void itIsNotAskedOfWhatSaysSomethingElse(String one, String other) {
        assertThat(asked(one, other)).as(one + " / " + other).isFalse();
        assertThat(asked(other, one)).as("the other way round").isFalse();
    }

    @Test
    void lifeAtHomeIsNotTheWorkOfHelpers() {
        Alike.Said home = new Alike.Said("Er is geen rust", Sphere.FAMILY);
        assertThat(Alike.worthAsking(home, new Alike.Said("Er is geen rust", Sphere.CARE)))
                .isFalse();
        assertThat(Alike.worthAsking(home, new Alike.Said("Er is geen rust", Sphere.YOUTH)))
                .as("a parent puts it under home, a youth under themselves")
                .isTrue();
    }

    @Test
    void theMostAlikeComesFirst() {
        assertThat(Alike.to(
                        said("Ik slaap niet van de zorgen"),
                        List.of(
                                said("Haar moeder slaapt slecht"),
                                said("Haar moeder slaapt niet van zorgen"),
                                said("Er komt nog een hulpverlener bij")),
                        Function.identity()))
                .extracting(Alike.Said::text)
                .containsExactly("Haar moeder slaapt niet van zorgen", "Haar moeder slaapt slecht");
    }

    /** Whoever is asked first: both read the same question. */
    @Property(tries = 200)
    void whoIsAskedDoesNotMatter(@ForAll String one, @ForAll String other) {
        assertThat(asked(one, other)).isEqualTo(asked(other, one));
    }

    private static boolean asked(String one, String other) {
        return Alike.worthAsking(said(one), said(other));
    }

    private static Alike.Said said(String text) {
        return new Alike.Said(text, Sphere.FAMILY);
    }
}
