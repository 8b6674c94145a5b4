package org.samenhang.casework.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Every word in the life line that is not a fact.
 *
 * @param title what it is, for who cannot see it
 * @param lanes the name of each lane
 * @param today at the line that marks it
 * @param ongoing in the list, for what has no end yet
 * @param quarter before the number of a quarter of a year, short
 * @param facts before their number
 * @param empty shown where there is no fact yet
 * @param locale for the names of months
 */
public record LifeWords(
        String title,
        Map<LifeLane, String> lanes,
        String today,
        String ongoing,
        String quarter,
        String facts,
        String empty,
        Locale locale) {

    /** Looks the words up by their keys in the bundles {@code messages/lifeline_nl} and {@code lifeline_en}. */
    public static LifeWords from(UnaryOperator<String> texts, String title, Locale locale) {
        Map<LifeLane, String> lanes = new EnumMap<>(LifeLane.class);
        for (LifeLane lane : LifeLane.values()) {
            lanes.put(lane, texts.apply("lifeline.lane." + lane.name().toLowerCase(Locale.ROOT)));
        }
        return new LifeWords(
                title,
                lanes,
                texts.apply("lifeline.today"),
                texts.apply("lifeline.ongoing"),
                texts.apply("lifeline.quarter"),
                texts.apply("lifeline.facts"),
                texts.apply("lifeline.empty"),
                locale);
    }

    String name(LifeLane lane) {
        return lanes.getOrDefault(lane, "");
    }

    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }
}
