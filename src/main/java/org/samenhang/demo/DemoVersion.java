package org.samenhang.demo;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version of a told analysis as it was on its day: copied as the kernel copies one, without what came later and in the words of then. */
final class DemoVersion {

    /** As {@code make_version} copies; the story has nothing that was hidden from anyone then. */
    private static final List<String> COPIES = List.of("""
            insert into version_item (region_id, case_id, version_id, kind, content, visible_to)
            select c.region_id, c.id, :version, 'head',
                   jsonb_build_object('question', coalesce(a.question, c.question), 'level', a.level, 'state', cast(:state as text), 'edition', 1), 'all'
              from case_file c join analysis a on a.case_id = c.id where c.id = :case
            """, """
            insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of, position)
            select region_id, case_id, :version, 'statement', id,
                   jsonb_build_object('text', text, 'sphere', sphere, 'part', part, 'effect', effect, 'end_behaviour', end_behaviour,
                                      'spoken', spoken, 'kind', kind), visible_to, whereabouts_of, position
              from statement where case_id = :case and withdrawn_at is null and id <> all (:without)
            """, """
            insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
            select l.region_id, l.case_id, :version, 'link', l.id,
                   jsonb_build_object('from', l.from_id, 'to', l.to_id, 'sign', l.sign, 'note', l.note, 'doubt', l.doubt), f.visible_to
              from link l join version_item f on f.version_id = :version and f.item_id = l.from_id
              join version_item t on t.version_id = :version and t.item_id = l.to_id
             where l.case_id = :case and l.withdrawn_at is null
            """, """
            insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
            select s.region_id, s.case_id, :version, 'stance', s.id,
                   jsonb_build_object('person', s.by_person, 'statement', s.statement_id, 'link', s.link_id, 'stance', s.stance, 'on', (s.at at time zone 'Europe/Amsterdam')::date,
                                      'recorded_by', s.recorded_by, 'through', s.said_through), coalesce(x.visible_to, 'all')
              from (select distinct on (t.by_person, t.statement_id, t.link_id) t.* from stance t where t.case_id = :case and t.at < :at
                     order by t.by_person, t.statement_id, t.link_id, t.at desc) s
              left join version_item x on x.version_id = :version and x.item_id = coalesce(s.statement_id, s.link_id)
             where coalesce(s.statement_id, s.link_id) is null or x.id is not null
            """, """
            insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
            select r.region_id, r.case_id, :version, 'reason', r.stance_id, jsonb_build_object('text', r.reasons), r.visible_to
              from stance_reason r join version_item x on x.version_id = :version and x.kind = 'stance' and x.item_id = r.stance_id
            """, """
            insert into version_item (region_id, case_id, version_id, kind, part, content, visible_to, whereabouts_of)
            select region_id, case_id, :version, 'passage', part, jsonb_build_object('text', text), 'all', whereabouts_of
              from passage where case_id = :case and text <> '' and :written
            """, """
            insert into version_item (region_id, case_id, version_id, kind, part, content, visible_to)
            select region_id, case_id, :version, 'growth_aim', aim, jsonb_build_object('worked', worked, 'wish', wish), 'all'
              from growth_aim where case_id = :case and :written
            """, """
            insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of, position)
            select region_id, case_id, :version, 'priority', id,
                   jsonb_build_object('text', text, 'who', who_id, 'who_text', who_text, 'due', due_on, 'done', false), 'all', whereabouts_of, position
              from priority where case_id = :case and withdrawn_at is null and :written
            """);

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID director;

    DemoVersion(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID director) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
        this.director = director;
    }

    void load(Story told, int number) {
        UUID id = story.id("version " + number);
        row("analysis_version")
                .with("id", id)
                .with("number", number)
                .with("state", told.text("state"))
                .with("edition", 1)
                .with("note", told.text("note"))
                .with("made_by", director)
                .with("made_at", DemoTogether.at(told.day("day")))
                .insert();
        JdbcClient db = JdbcClient.create(database);
        for (String copy : COPIES) {
            db.sql(copy)
                    .param("version", id)
                    .param("case", caseFile)
                    .param("state", told.text("state"))
                    .param("at", DemoTogether.at(told.day("day")))
                    .param("written", !told.yes("bare"))
                    .param(
                            "without",
                            told.texts("without").stream().map(story::id).toArray(UUID[]::new))
                    .update();
        }
        told.part("worded")
                .data()
                .properties()
                .forEach(worded -> db.sql("""
                                update version_item set content = jsonb_set(content, '{text}', to_jsonb(cast(:text as text)))
                                 where version_id = :version and item_id = :statement
                                """)
                        .param("text", worded.getValue().asString())
                        .param("version", id)
                        .param("statement", story.id(worded.getKey()))
                        .update());
        told.each("laid")
                .forEach(laid -> row("laid_before")
                        .with("version_id", id)
                        .with("person_id", people.of(story, laid.text("person")))
                        .with("on_day", laid.day("day"))
                        .with("how", laid.text("how"))
                        .with("by_person", director)
                        .insert());
        told.each("stoodBy")
                .forEach(stood -> row("standing_by")
                        .with("version_id", id)
                        .with("person_id", people.of(story, stood.text("person")))
                        .with("discipline", stood.text("discipline"))
                        .with("register", stood.text("register"))
                        .with("by_person", director)
                        .with("at", DemoTogether.at(told.day("day")))
                        .insert());
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
