package org.samenhang.demo;

import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One time that a group looked back at a case, with its report sent round. */
final class DemoLookingBack {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;

    DemoLookingBack(DataSource database, DemoPeople people, Story story, UUID caseFile) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
    }

    void load(Story told) {
        UUID id = story.id("retrospective");
        UUID by = people.of(story, told.text("by"));
        Row.of(database, "retrospective", DemoPeople.REGION)
                .with("id", id)
                .with("case_id", caseFile)
                .with("held_on", told.day("day"))
                .with("place", told.text("place"))
                .with("question", told.text("question"))
                .with("sent_on", told.day("sent"))
                .with("by_person", by)
                .insert();
        int number = 0;
        for (Story seat : told.each("seats")) {
            row("retrospective_seat", id)
                    .with("id", story.id("retrospective/seat/" + ++number))
                    .with("person_id", person(seat, "person"))
                    .with("guest_name", seat.textOrNull("guest"))
                    .with("guest_from", seat.textOrNull("from"))
                    .with("part", seat.text("part"))
                    .with("by_person", by)
                    .insert();
        }
        number = 0;
        for (Story line : told.each("lines")) {
            row("retrospective_line", id)
                    .with("id", story.id("retrospective/line/" + ++number))
                    .with("kind", line.text("kind"))
                    .with("text", line.textOrNull("text"))
                    .with("beside", line.textOrNull("beside"))
                    .with("person_id", person(line, "person"))
                    .with("fact_id", line.has("fact") ? story.id(line.text("fact")) : null)
                    .with("card", line.textOrNull("card"))
                    .with("on_day", line.dayOrNull("day"))
                    .with("by_person", person(line, "by"))
                    .with("created_at", DemoCase.at(told.day("day"), "09:00").plusMinutes(number))
                    .insert();
        }
        JdbcClient.create(database)
                .sql("""
                        insert into retrospective_report (id, region_id, case_id, retrospective_id, number, final, content, made_at, by_person)
                        select :id, s.region_id, s.case_id, s.id, 1, false,
                               (select jsonb_build_object('lines', jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'text', l.text, 'beside', l.beside,
                                                 'about', p.name, 'fact', l.fact_id, 'card', l.card, 'on_day', l.on_day)
                                                 order by l.created_at, l.id))
                                  from retrospective_line l left join person p on p.id = l.person_id
                                 where l.retrospective_id = s.id
                                   and l.kind in ('together', 'member', 'known_then', 'crucial', 'parallel', 'insight', 'card')),
                               :at, :by
                          from retrospective s where s.id = :sitting
                        """)
                .param("id", story.id("retrospective/report"))
                .param("sitting", id)
                .param("at", DemoCase.at(told.day("sent"), "10:00"))
                .param("by", by)
                .update();
    }

    private @Nullable UUID person(Story part, String field) {
        return part.has(field) ? people.of(story, part.text(field)) : null;
    }

    private Row row(String table, UUID sitting) {
        return Row.of(database, table, DemoPeople.REGION)
                .with("case_id", caseFile)
                .with("retrospective_id", sitting);
    }
}
