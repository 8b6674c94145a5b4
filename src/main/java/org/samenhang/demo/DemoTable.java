package org.samenhang.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rhythm of the table: fixed hours, what the experts bring, and cases that ask. */
final class DemoTable {

    private static final List<String> CASES =
            List.of("de-school-belt-weer", "steeds-ergens-anders", "achter-de-deur", "vrijdagmiddag");

    private final DataSource database;
    private final LocalDate today;

    DemoTable(DataSource database, LocalDate today) {
        this.database = database;
        this.today = today;
    }

    void load() {
        slot("dinsdag", 2, "10:00");
        slot("dinsdag later", 2, "13:30");
        slot("donderdag", 4, "13:30");
        brings("froukje", "behaviour", "education", "disability");
        brings("rachid", "family_therapy", "behaviour");
        brings("judith", "psychiatry", "trauma");
        brings("delano", "experience");
        Row.of(database, "expert_away", DemoPeople.REGION)
                .with("person_id", Story.id("team", "judith"))
                .with("from_on", thursday())
                .with("until_on", thursday())
                .insert();
        int waited = 34;
        for (String name : CASES) {
            ask(Story.id("case-" + name, "case"), name, waited);
            waited -= 8;
        }
    }

    private LocalDate thursday() {
        return today.plusWeeks(1).minusDays(today.getDayOfWeek().getValue() - 4L);
    }

    private void slot(String id, int weekday, String starts) {
        Row.of(database, "meeting_slot", DemoPeople.REGION)
                .with("id", Story.id("slot", id))
                .with("weekday", weekday)
                .with("starts", LocalTime.parse(starts))
                .with("minutes", 90)
                .with("place", "Kantoor van het expertteam, grote tafel")
                .with("from_on", today.minusDays(100))
                .insert();
    }

    private void brings(String person, String... brings) {
        Row.of(database, "expert_brings", DemoPeople.REGION)
                .with("person_id", Story.id("team", person))
                .with("brings", brings)
                .insert();
    }

    /** A case that has no meeting to come, and one that has, which then asks for nothing any more. */
    private void ask(UUID wanted, String name, int waited) {
        JdbcClient.create(database)
                .sql("""
                        insert into table_ask (id, region_id, case_id, since, before, asks, created_at)
                        select :id, c.region_id, c.id, :since, cast(:before as date), :asks,
                               greatest(now(), (select max(m.created_at) + interval '1 second' from meeting m where m.case_id = c.id))
                          from case_file c where c.id = :case
                        """)
                .param("id", Story.id("ask", name))
                .param("case", wanted)
                .param("since", today.minusDays(waited))
                .param("before", name.equals("vrijdagmiddag") ? today.plusDays(14) : null)
                .param(
                        "asks",
                        name.equals("steeds-ergens-anders")
                                ? new String[] {"trauma", "youth_protection", "experience"}
                                : new String[] {"behaviour", "family_therapy", "experience"})
                .update();
    }
}
