package org.samenhang.demo;

import java.util.UUID;
import javax.sql.DataSource;

/** The providers and places a region knows. */
final class DemoPlaces {

    private final DataSource database;

    DemoPlaces(DataSource database) {
        this.database = database;
    }

    void load(Story providers) {
        providers.each("providers").forEach(this::provider);
    }

    private void provider(Story one) {
        UUID id = Story.id("provider", one.text("id"));
        Story climate = one.part("climate");
        Row.of(database, "provider", DemoPeople.REGION)
                .with("id", id)
                .with("name", one.text("name"))
                .with("kind", one.text("kind"))
                .with("place", one.textOrNull("place"))
                .with("ages", one.textOrNull("ages"))
                .with("places", one.has("places") ? one.number("places") : null)
                .with("free_places", one.has("freePlaces") ? one.number("freePlaces") : null)
                .with("free_from", one.dayOrNull("freeFromDay"))
                .with("support", climate.textOrNull("support"))
                .with("growth", climate.textOrNull("growth"))
                .with("repression", climate.textOrNull("repression"))
                .with("atmosphere", climate.textOrNull("atmosphere"))
                .with("goes_well_for", one.textOrNull("goesWellFor"))
                .with("less_suited", one.textOrNull("lessSuited"))
                .with("qualities", one.textOrNull("qualities"))
                .with("parents", one.textOrNull("parents"))
                .with("culture", one.textOrNull("culture"))
                .with("cannot_offer", one.texts("cannotOffer").toArray(String[]::new))
                .insert();
        int position = 0;
        for (Story requirement : one.each("formal")) {
            Row.of(database, "provider_requirement", DemoPeople.REGION)
                    .with("provider_id", id)
                    .with("position", position++)
                    .with("requirement", requirement.text("requirement"))
                    .with("met", requirement.yes("met"))
                    .insert();
        }
    }
}
