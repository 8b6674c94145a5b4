package org.samenhang.casework.messages;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages between people of a family, each apart, and the team. What one writes never reaches the other. */
@Service("messagesOfCases")
class Messages {

    private static final String WHAT = "message";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The case, to find out whose messages the caller came for. */
    @Transactional
    CaseFile open(UUID caseFile) {
        return readable(cases.open(caseFile, WHAT));
    }

    /** For the team: everybody of the family, with how their messages stand. */
    @Transactional
    List<Talk> talks(UUID caseFile) {
        cases.team(Action.READ, caseFile, WHAT, null);
        return db.sql("""
                        select p.id, p.name, coalesce(min(t.relation), '') as relation, max(w.said_at) as last,
                               count(distinct w.id) filter (where w.by_person <> (select me()) and not exists
                                   (select from message_read r where r.message_id = w.id and r.person_id = (select me())))::int
                                   as fresh
                          from participation t join person p on p.id = t.person_id
                          left join own_words w on w.case_id = t.case_id and w.kind = 'message' and w.with_person = p.id
                         where t.case_id = :case and p.kind = 'family' and (t.until_at is null or t.until_at > now())
                         group by p.id, p.name order by max(w.said_at) desc nulls last, p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Talk(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("relation"),
                        time(row.getObject("last", OffsetDateTime.class)),
                        row.getInt("fresh")))
                .list();
    }

    /** The messages with one person of the family; reading them is written down for the other side to see, but not of who only looks as another. */
    @Transactional
    Conversation read(UUID caseFile, UUID with) {
        CaseFile file = readable(cases.takesPart(Action.READ, caseFile, WHAT, with));
        String name = name(file, with);
        db.sql("""
                        insert into message_read (message_id, person_id, region_id, case_id)
                        select w.id, (select me()), w.region_id, w.case_id from own_words w
                         where w.case_id = :case and w.kind = 'message' and w.with_person = :with
                           and w.by_person <> (select me()) and previewed_case() is null
                        on conflict do nothing
                        """).param("case", caseFile).param("with", with).update();
        return new Conversation(
                file,
                with,
                name,
                db.sql("""
                                select w.id, w.by_person, n.name, w.said_at, w.text,
                                       (select array_agg(p.name order by r.read_at, p.name) from message_read r
                                          join person p on p.id = r.person_id
                                         where r.message_id = w.id) as read_by
                                  from own_words w join person n on n.id = w.by_person
                                 where w.case_id = :case and w.kind = 'message' and w.with_person = :with
                                 order by w.said_at, w.id
                                """)
                        .param("case", caseFile)
                        .param("with", with)
                        .query(this::message)
                        .list());
    }

    /** Writes a message; twice under one id is once. */
    @Transactional
    void write(UUID caseFile, UUID id, UUID with, String text) {
        CaseFile file = readable(cases.takesPart(Action.CREATE, caseFile, WHAT, id));
        name(file, with);
        db.sql("""
                        insert into own_words (id, region_id, case_id, kind, by_person, with_person, text)
                        select :id, (select my_region()), :case, 'message', (select me()), :with, :text
                         where not exists (select from own_words where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("with", with)
                .param("text", text)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** The family, each for themselves, and the team; nobody between. */
    private static CaseFile readable(CaseFile file) {
        if (file.place().works() && !file.place().team()) {
            throw new NotYours(WHAT, file.id());
        }
        return file;
    }

    private String name(CaseFile file, UUID with) {
        if (!file.place().works() && !with.equals(file.place().person())) {
            throw new NotYours(WHAT, file.id());
        }
        return db.sql("""
                        select distinct p.name from participation t join person p on p.id = t.person_id
                         where t.case_id = :case and t.person_id = :with and p.kind = 'family'
                        """)
                .param("case", file.id())
                .param("with", with)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, file.id()));
    }

    private Message message(ResultSet row, int number) throws SQLException {
        Array readBy = row.getArray("read_by");
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getString("name"),
                LocalDateTime.ofInstant(
                        row.getObject("said_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                row.getString("text"),
                readBy == null ? List.of() : List.of((String[]) readBy.getArray()));
    }

    private @Nullable LocalDateTime time(@Nullable OffsetDateTime at) {
        return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
