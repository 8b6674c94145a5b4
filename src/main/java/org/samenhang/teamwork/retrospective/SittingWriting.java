package org.samenhang.teamwork.retrospective;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.NewAgreements;
import org.samenhang.form.Option;
import org.samenhang.teamwork.library.Cards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is typed: by who facilitates or writes for the group, or sent in by somebody at the table. */
@Service
class SittingWriting {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Sittings sittings;
    private final TimelinePlayed timeline;
    private final Cards cards;
    private final NewAgreements agreements;

    SittingWriting(
            JdbcClient db,
            CaseFiles cases,
            Sittings sittings,
            TimelinePlayed timeline,
            Cards cards,
            NewAgreements agreements) {
        this.db = db;
        this.cases = cases;
        this.sittings = sittings;
        this.timeline = timeline;
        this.cards = cards;
        this.agreements = agreements;
    }

    /** Plans a sitting, with who facilitates it. */
    @Transactional
    void plan(UUID caseFile, UUID id, LocalDate day, String place, String question, UUID facilitator) {
        cases.directs(Action.CREATE, caseFile, Sittings.WHAT, id);
        mustBe(sittings.professionals(caseFile), facilitator, caseFile);
        int made = db.sql("""
                        insert into retrospective (id, region_id, case_id, held_on, place, question, by_person)
                        values (:id, (select my_region()), :case, :day, nullif(:place, ''), :question, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("day", day)
                .param("place", place)
                .param("question", question)
                .update();
        if (made == 1) {
            seat(caseFile, id, facilitator, "facilitator");
        }
    }

    /** Moves it or asks something else of it; false when somebody changed it meanwhile. */
    @Transactional
    boolean move(UUID caseFile, UUID id, int version, LocalDate day, String place, String question) {
        sittings.kept(Action.UPDATE, caseFile, id, id);
        return db.sql("""
                        update retrospective set held_on = :day, place = nullif(:place, ''), question = :question,
                                                 version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                        .param("day", day)
                        .param("place", place)
                        .param("question", question)
                        .param("case", caseFile)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Gives a professional of the case a seat; who has one already keeps it. */
    @Transactional
    void seat(UUID caseFile, UUID id, UUID person, String part, UUID seat) {
        SittingScene scene = sittings.seen(Action.CREATE, caseFile, id, seat);
        mustSeat(scene);
        mustBe(sittings.professionals(caseFile), person, caseFile);
        seat(caseFile, id, person, part);
    }

    private void seat(UUID caseFile, UUID id, UUID person, String part) {
        db.sql("""
                        insert into retrospective_seat (region_id, case_id, retrospective_id, person_id, part, by_person)
                        values ((select my_region()), :case, :sitting, :person, :part, (select me()))
                        on conflict (retrospective_id, person_id) do nothing
                        """)
                .param("case", caseFile)
                .param("sitting", id)
                .param("person", person)
                .param("part", part)
                .update();
    }

    /** Names a guest, who sees nothing here. */
    @Transactional
    void guest(UUID caseFile, UUID id, UUID seat, String name, String from) {
        mustSeat(sittings.seen(Action.CREATE, caseFile, id, seat));
        db.sql("""
                        insert into retrospective_seat (id, region_id, case_id, retrospective_id, guest_name, guest_from, by_person)
                        values (:id, (select my_region()), :case, :sitting, :name, nullif(:from, ''), (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", seat)
                .param("case", caseFile)
                .param("sitting", id)
                .param("name", name)
                .param("from", from)
                .update();
    }

    /** Takes a seat away; the last who facilitates keeps theirs. */
    @Transactional
    void unseat(UUID caseFile, UUID id, UUID seat) {
        mustSeat(sittings.seen(Action.DELETE, caseFile, id, seat));
        db.sql("""
                        delete from retrospective_seat s
                         where s.case_id = :case and s.retrospective_id = :sitting and s.id = :seat
                           and (s.part <> 'facilitator'
                                or exists (select from retrospective_seat other
                                            where other.retrospective_id = s.retrospective_id and other.part = 'facilitator'
                                              and other.id <> s.id))
                        """)
                .param("case", caseFile)
                .param("sitting", id)
                .param("seat", seat)
                .update();
    }

    /** Types a line for the group; false when the report is final. Twice under one id is once. */
    @Transactional
    boolean type(UUID caseFile, UUID id, UUID line, Typing typing) {
        SittingScene scene = sittings.kept(Action.CREATE, caseFile, id, line);
        if (!typing.kind().isTyped()) {
            throw new NotYours(Sittings.WHAT, caseFile);
        }
        if (typing.person() != null) {
            mustBe(sittings.family(caseFile), typing.person(), caseFile);
        }
        if (typing.fact() != null && !timeline.shows(caseFile, typing.fact())) {
            throw new NotYours(Sittings.WHAT, caseFile);
        }
        if (!scene.sitting().takes(typing.kind())) {
            return false;
        }
        insert(caseFile, id, line, typing, null, null);
        return true;
    }

    /** Somebody sends in what they remember, or reacts to the report; false when it is not the time for that. */
    @Transactional
    boolean send(UUID caseFile, UUID id, UUID line, LineKind kind, String text, @Nullable LocalDate day) {
        SittingScene scene = sittings.seen(Action.CREATE, caseFile, id, line);
        if (kind.isOfTheGroup() || !scene.sitting().takes(kind)) {
            return false;
        }
        insert(caseFile, id, line, new Typing(kind, text, "", null, null, day), null, null);
        return true;
    }

    /** The group recognises a card, or takes it off the table again. */
    @Transactional
    void recognise(UUID caseFile, UUID id, String card, boolean recognised) {
        UUID line = UUID.randomUUID();
        SittingScene scene = sittings.kept(recognised ? Action.CREATE : Action.DELETE, caseFile, id, line);
        if (!scene.sitting().takes(LineKind.CARD)) {
            return;
        }
        if (!recognised) {
            db.sql(
                            "delete from retrospective_line where case_id = :case and retrospective_id = :sitting and card = :card")
                    .param("case", caseFile)
                    .param("sitting", id)
                    .param("card", card)
                    .update();
        } else if (!scene.recognised(card)
                && cards.inUse().stream().anyMatch(one -> one.code().equals(card))) {
            insert(caseFile, id, line, new Typing(LineKind.CARD, "", "", null, null, null), card, null);
        }
    }

    /** Makes an agreement of the case, for everyone in it, and keeps that it came from here. Sending a form twice makes one. */
    @Transactional
    void agree(UUID caseFile, UUID id, UUID sent, String text, @Nullable UUID who, String whoText, LocalDate due) {
        UUID agreement = UUID.nameUUIDFromBytes((id + "/" + sent).getBytes(StandardCharsets.UTF_8));
        SittingScene scene = sittings.kept(Action.CREATE, caseFile, id, agreement);
        if (who != null) {
            mustBe(sittings.professionals(caseFile), who, caseFile);
        }
        boolean made = db.sql("select exists (select from agreement where case_id = :case and id = :id)")
                .param("case", caseFile)
                .param("id", agreement)
                .query(Boolean.class)
                .single();
        if (!made) {
            agreements.make(caseFile, agreement, text, who, whoText.isEmpty() ? null : whoText, due, null);
            insert(
                    caseFile,
                    scene.sitting().id(),
                    UUID.randomUUID(),
                    new Typing(LineKind.AGREEMENT, "", "", null, null, null),
                    null,
                    agreement);
        }
    }

    /** Changes a line of the group; false when somebody was first, or when it is final. */
    @Transactional
    boolean change(UUID caseFile, UUID id, UUID line, int version, String text, String beside) {
        Line before = line(sittings.kept(Action.UPDATE, caseFile, id, line), line);
        return before != null
                && db.sql("""
                        update retrospective_line set text = :text, beside = nullif(:beside, ''), version = version + 1
                         where case_id = :case and retrospective_id = :sitting and id = :id and version = :version
                        """)
                                .param("text", text)
                                .param("beside", beside)
                                .param("case", caseFile)
                                .param("sitting", id)
                                .param("id", line)
                                .param("version", version)
                                .update()
                        == 1;
    }

    /** Takes a line of the group out again. */
    @Transactional
    void remove(UUID caseFile, UUID id, UUID line) {
        if (line(sittings.kept(Action.DELETE, caseFile, id, line), line) != null) {
            db.sql("delete from retrospective_line where case_id = :case and retrospective_id = :sitting and id = :id")
                    .param("case", caseFile)
                    .param("sitting", id)
                    .param("id", line)
                    .update();
        }
    }

    /** The line, when it can still be changed. */
    private static @Nullable Line line(SittingScene scene, UUID line) {
        return scene.lines().stream()
                .filter(one -> one.id().equals(line)
                        && one.kind().isTyped()
                        && scene.sitting().takes(one.kind()))
                .findFirst()
                .orElse(null);
    }

    private void insert(
            UUID caseFile, UUID id, UUID line, Typing typing, @Nullable String card, @Nullable UUID agreement) {
        db.sql("""
                        insert into retrospective_line (id, region_id, case_id, retrospective_id, kind, text, beside, person_id, fact_id,
                                                        agreement_id, card, on_day, by_person, created_at)
                        values (:id, (select my_region()), :case, :sitting, :kind, nullif(:text, ''), nullif(:beside, ''), :person,
                                :fact, :agreement, :card, :day, case when :sent then (select me()) end, clock_timestamp())
                        on conflict do nothing
                        """)
                .param("id", line)
                .param("case", caseFile)
                .param("sitting", id)
                .param("kind", typing.kind().code())
                .param("text", typing.text())
                .param("beside", typing.beside())
                .param("person", typing.person())
                .param("fact", typing.fact())
                .param("agreement", agreement)
                .param("card", card)
                .param("day", typing.onDay())
                .param("sent", !typing.kind().isOfTheGroup())
                .update();
    }

    private static void mustSeat(SittingScene scene) {
        if (!scene.seatsOthers()) {
            throw new NotYours(Sittings.WHAT, scene.file().id());
        }
    }

    private static void mustBe(List<Option> people, UUID person, UUID caseFile) {
        if (people.stream().noneMatch(one -> one.value().equals(person.toString()))) {
            throw new NotYours(Sittings.WHAT, caseFile);
        }
    }

    /** What was typed for the group. */
    record Typing(
            LineKind kind,
            String text,
            String beside,
            @Nullable UUID person,
            @Nullable UUID fact,
            @Nullable LocalDate onDay) {}
}
