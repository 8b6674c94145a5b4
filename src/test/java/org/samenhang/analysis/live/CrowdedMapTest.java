package org.samenhang.analysis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;

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
}
