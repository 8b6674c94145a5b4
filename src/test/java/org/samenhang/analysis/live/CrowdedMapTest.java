package org.samenhang.analysis.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;

/** A map with more circles than anybody could count still opens, and says what it left out. */
class CrowdedMapTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);

    @Test
    void whatWasLeftOutIsSaid() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            all.add(table.statement("Dit werkt op alles, nummer " + i, i % 2 == 0 ? "care" : "youth", "hinders"));
        }
        for (UUID from : all) {
            for (UUID to : all) {
                if (!from.equals(to)) {
                    table.link(from, to, "+");
                }
            }
        }
        String page = file.director().visits().get(file.path() + "/analysis").body();
        assertThat(page)
                .contains("Er zijn zo veel kringen dat niemand ze kan tellen. Dit zijn er 30 van de kortste.")
                .contains("Waar kan het open?");
    }

    /** Nobody waits for the proof of the smallest steps: the page says that it is looked for, and shows it by itself once it is found. */
    @Test
    void whatIsStillWorkedOutComesByItself() {
        Random random = new Random(7);
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            all.add(table.statement("Uitspraak nummer " + i, i % 3 == 0 ? "care" : "family", "hinders"));
        }
        for (int from = 0; from < all.size(); from++) {
            for (int to : random.ints(from + 1, from + 10).distinct().limit(3).toArray()) {
                table.link(all.get(from), all.get(to % all.size()), "+");
            }
        }
        try (Reader reader = Reader.of(file.director())) {
            String first = Objects.requireNonNull(reader.page().navigate(file.path() + "/analysis"))
                    .text();
            assertThat(first).contains("data-again").contains("Waar kan het open?");
            assertThat(reader.page().locator("#live-aside [data-again]")).hasCount(0);
            assertThat(reader.page().locator("#live-aside")).containsText("Waar kan het open?");
        }
    }
}
