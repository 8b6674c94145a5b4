package org.samenhang.teamwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.consent.About;
import org.samenhang.casework.consent.AttendeesConsent;
import org.samenhang.casework.consent.ConsentLedger;
import org.samenhang.casework.consent.WhoDecides;
import org.samenhang.casework.rights.Interpreters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as the database shows them to the caller; the case has been logged before. */
@Repository
class MeetingRows {

    static final String MEETING = """
            select m.*, c.number, c.question from meeting m join case_file c on c.id = m.case_id
            """;

    private final JdbcClient db;
    private final ConsentLedger ledger;
    private final Audiences audiences;
    private final Interpreters interpreters;

    MeetingRows(JdbcClient db, ConsentLedger ledger, Audiences audiences, Interpreters interpreters) {
        this.db = db;
        this.ledger = ledger;
        this.audiences = audiences;
        this.interpreters = interpreters;
    }

    /** The case of a meeting; not the caller's when they take no part in it. */
    UUID caseOf(UUID meeting) {
        return db.sql("select case_of_meeting(:id)")
                .param("id", meeting)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotYours("meeting", null));
    }

    boolean directs(UUID caseId) {
        return db.sql("select :case = any ((select directed())::uuid[]) and :case not in (select my_themes())")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    int level(UUID caseId) {
        return db.sql("""
                        select case when :case in (select my_themes()) then 0 when :case in (select open_cases(3)) then 3 when :case in (select open_cases(2)) then 2
                                    when :case in (select open_cases(1)) then 1 else 0 end
                        """).param("case", caseId).query(Integer.class).single();
    }

    /** The whole of a meeting. */
    MeetingScene scene(UUID caseId, UUID id) {
        int level = level(caseId);
        boolean directs = directs(caseId);
        Meeting meeting = db.sql(MEETING + " where m.id = :id and m.case_id = :case")
                .param("id", id)
                .param("case", caseId)
                .query(MeetingRows::meeting)
                .optional()
                .filter(found -> directs || level > 1 || found.invited())
                .orElseThrow(() -> new NotYours("meeting", caseId));
        List<Attendee> attendees = attendees(id);
        Deciding deciding = deciding(meeting, attendees);
        return new MeetingScene(
                meeting,
                db.sql("select me()").query(UUID.class).single(),
                level,
                directs,
                attendees,
                lines(id),
                pairs(caseId, attendees),
                deciding.people(),
                deciding.authorityUnknown(),
                deciding.needed(),
                directs ? interpreters.of(caseId) : List.of(),
                audiences.of(caseId),
                objected(caseId),
                known(caseId));
    }

    /** Experts whom somebody of the family would rather not have there; of others than themselves only the team reads it. */
    List<UUID> objected(UUID caseId) {
        return db.sql("select distinct expert_id from expert_objection where case_id = :case")
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }

    /** What somebody of the family said of ties of who is asked; who of them stays out of it. */
    List<KnownTie> known(UUID caseId) {
        return db.sql("select expert, tie, settled, mine from ties_known(:case)")
                .param("case", caseId)
                .query((row, number) -> new KnownTie(
                        row.getObject("expert", UUID.class),
                        Tie.of(row.getString("tie")).orElseThrow(),
                        row.getString("settled"),
                        row.getBoolean("mine")))
                .list();
    }

    /** Organisations that take part in the case, by name. */
    List<String> organisations(UUID caseId) {
        return db.sql("""
                        select distinct o.name from participation x join person p on p.id = x.person_id
                          join organisation o on o.id = p.organisation_id
                         where x.case_id = :case and x.level = 2 and x.until_at is null order by o.name
                        """).param("case", caseId).query(String.class).list();
    }

    /** Who decided before for the organisations that take part in the case, for who plans. */
    List<DecidedBefore> decidedBefore(UUID caseId) {
        return db.sql("select name, organisation, email from decided_before(:case)")
                .param("case", caseId)
                .query(DecidedBefore.class)
                .list();
    }

    List<Attendee> attendees(UUID meeting) {
        return db.sql("""
                        select a.*, coalesce(p.name, a.guest_name) as name, coalesce(o.name, a.guest_from) as from_where,
                               coalesce(p.kind = 'family', false) as family, coalesce(p.language, 'nl') as language,
                               address_of_seat(a) as email, coalesce(a.calendar_uid, a.meeting_id) as invitation,
                               a.role_in_meeting in ('expert', 'expert_by_experience', 'chair') and o.kind <> 'expert_team' and exists (
                                   select from participation x join person q on q.id = x.person_id
                                    where x.case_id = a.case_id and x.until_at is null and x.level = 2
                                      and q.organisation_id = p.organisation_id and q.id <> p.id) as party, t.name as tied_to
                          from attendee a
                          left join person p on p.id = a.person_id
                          left join organisation o on o.id = p.organisation_id
                          left join organisation t on t.id = a.tie_with
                         where a.meeting_id = :meeting
                         order by family desc, a.added_at, name
                        """)
                .param("meeting", meeting)
                .query(MeetingRows::attendee)
                .list();
    }

    /** Participants first, then the region's own experts; those already asked are left out. */
    List<Candidate> candidates(UUID caseId, List<Attendee> asked) {
        List<UUID> already =
                asked.stream().map(Attendee::person).filter(Objects::nonNull).toList();
        List<Candidate> found = new ArrayList<>(db.sql("""
                        select distinct on (p.id) p.id, p.name, coalesce(o.name, a.relation) as from_where,
                               case when a.role = 'expert' and 'experience' = any (b.brings) then 'expert_by_experience' else a.role end as role
                          from participation a join person p on p.id = a.person_id
                          left join organisation o on o.id = p.organisation_id
                          left join expert_brings b on b.person_id = p.id
                         where a.case_id = :case and a.from_at <= now() and (a.until_at is null or a.until_at > now())
                         order by p.id, a.level desc
                        """)
                .param("case", caseId)
                .query((row, number) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("from_where"),
                        MeetingRole.inCase(row.getString("role")),
                        true))
                .list());
        List<UUID> inCase = found.stream().map(Candidate::person).toList();
        found.sort(java.util.Comparator.comparing((Candidate one) -> order(one.role()))
                .thenComparing(Candidate::name));
        db
                .sql("""
                        select p.id, p.name, o.name as from_where, coalesce('experience' = any (b.brings), false) as by_experience from person p
                          left join organisation o on o.id = p.organisation_id
                          left join expert_brings b on b.person_id = p.id
                         where p.kind = 'professional' and (p.left_at is null or p.left_at > now())
                           and exists (select from duty d where d.person_id = p.id and d.duty in ('expert', 'chair')
                                          and d.from_at <= now() and (d.until_at is null or d.until_at > now()))
                         order by p.name
                        """)
                .query((row, number) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("from_where"),
                        row.getBoolean("by_experience") ? MeetingRole.EXPERT_BY_EXPERIENCE : MeetingRole.EXPERT,
                        false))
                .list()
                .stream()
                .filter(colleague -> !inCase.contains(colleague.person()))
                .forEach(found::add);
        return found.stream().filter(one -> !already.contains(one.person())).toList();
    }

    private static int order(MeetingRole role) {
        return switch (role) {
            case YOUTH -> 0;
            case PARENT -> 1;
            case NETWORK -> 2;
            default -> 3;
        };
    }

    private List<RecordLine> lines(UUID meeting) {
        return db.sql(
                        "select id, text, visible_to, decided_way, decided_with, whereabouts_of from meeting_line where meeting_id = :meeting order by created_at, id")
                .param("meeting", meeting)
                .query((row, number) -> new RecordLine(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("visible_to"),
                        row.getString("decided_way"),
                        List.of((UUID[]) row.getArray("decided_with").getArray()),
                        row.getObject("whereabouts_of") != null))
                .list();
    }

    /** Who must not meet and would; only the team sees these rows. */
    private List<Pair> pairs(UUID caseId, List<Attendee> attendees) {
        List<Attendee> table = attendees.stream()
                .filter(attendee -> !attendee.separately() && attendee.person() != null)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        db.sql("""
                        select one_id, other_id, reason from must_not_meet where case_id = :case and lifted_at is null
                        union all
                        select subject_id, from_id, reason from shielding where case_id = :case and lifted_at is null
                        """)
                .param("case", caseId)
                .query((row, number) -> Map.entry(
                        new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)}, row.getString(3)))
                .list()
                .forEach(pair -> {
                    Attendee one = at(table, pair.getKey()[0]);
                    Attendee other = at(table, pair.getKey()[1]);
                    boolean known = pairs.stream()
                            .anyMatch(found ->
                                    found.one().equals(one) && found.other().equals(other)
                                            || found.one().equals(other)
                                                    && found.other().equals(one));
                    if (one != null && other != null && !known) {
                        pairs.add(new Pair(one, other, pair.getValue()));
                    }
                });
        return pairs;
    }

    private static @Nullable Attendee at(List<Attendee> table, UUID person) {
        return table.stream()
                .filter(attendee -> person.equals(attendee.person()))
                .findFirst()
                .orElse(null);
    }

    private record Deciding(List<Decider> people, boolean authorityUnknown, boolean needed) {}

    /** Whether somebody is at the table who is neither of the family nor helps it or directs the case already: then the list is asked about. */
    private boolean looksOn(Meeting meeting, List<Attendee> attendees) {
        Set<UUID> known = new HashSet<>(
                db.sql("""
                        select person_id from participation
                         where case_id = :case and (level = 2 or role = 'process_director') and from_at <= now()
                           and (until_at is null or until_at > now())
                        """).param("case", meeting.caseId()).query(UUID.class).list());
        return attendees.stream()
                .anyMatch(one -> !one.family() && (one.person() == null || !known.contains(one.person())));
    }

    /** What was said before somebody was added to the list does not count for the list as it is now. */
    private Deciding deciding(Meeting meeting, List<Attendee> attendees) {
        Instant lastAdded = attendees.stream()
                .map(Attendee::addedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        AttendeesConsent rule = new AttendeesConsent(lastAdded);
        WhoDecides who = ledger.whoDecides(meeting.caseId(), About.ATTENDEES, meeting.day());
        Map<UUID, Boolean> said = said(meeting, rule);
        Set<UUID> kept = keptFrom(meeting, attendees);
        List<Decider> deciders = who.deciders().stream()
                .map(one -> new Decider(
                        one.person(),
                        one.name(),
                        one.capacity().code(),
                        said.get(one.person()),
                        kept.contains(one.person())))
                .toList();
        return new Deciding(deciders, who.isAuthorityUnknown(), attendees.isEmpty() || looksOn(meeting, attendees));
    }

    /** From whom the meeting is kept, as {@code meetings_kept_from_me} keeps it; only the team sees these rows. */
    private Set<UUID> keptFrom(Meeting meeting, List<Attendee> attendees) {
        Set<UUID> kept = new HashSet<>(db.sql("""
                        select case n.one_id when a.person_id then n.other_id else n.one_id end
                          from must_not_meet n
                          join attendee a on a.meeting_id = :meeting and not a.heard_separately and a.person_id in (n.one_id, n.other_id)
                         where n.case_id = :case and n.lifted_at is null
                        union
                        select s.from_id from shielding s
                          join attendee a on a.meeting_id = :meeting and not a.heard_separately and a.person_id = s.subject_id
                         where s.case_id = :case and s.lifted_at is null
                        """)
                .param("case", meeting.caseId())
                .param("meeting", meeting.id())
                .query(UUID.class)
                .list());
        if (meeting.togetherReason() != null) {
            attendees.stream()
                    .filter(attendee -> !attendee.separately())
                    .forEach(attendee -> kept.remove(attendee.person()));
        }
        return kept;
    }

    /** The latest word of each who spoke of the list as it is now. */
    private Map<UUID, Boolean> said(Meeting meeting, AttendeesConsent rule) {
        Map<UUID, Boolean> said = new HashMap<>();
        db.sql("""
                        select by_person, given, recorded_at from consent
                         where case_id = :case and about = 'attendees' and object_id = :meeting and withdrawn_at is null
                         order by recorded_at
                        """)
                .param("case", meeting.caseId())
                .param("meeting", meeting.id())
                .query(row -> {
                    if (rule.speaksOfThisList(Objects.requireNonNull(instant(row, "recorded_at")))) {
                        said.put(row.getObject("by_person", UUID.class), row.getBoolean("given"));
                    }
                });
        return said;
    }

    static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("question"),
                Objects.requireNonNull(instant(row, "starts_at")),
                row.getInt("minutes"),
                row.getString("place"),
                row.getString("video_link"),
                row.getString("purpose"),
                row.getString("state"),
                row.getInt("sequence"),
                Arrays.asList((String[]) row.getArray("agenda").getArray()),
                row.getString("together_reason"),
                instant(row, "invited_at"),
                row.getString("cancelled_why"),
                row.getInt("version"),
                row.getString("decides"));
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        return new Attendee(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Objects.toString(row.getString("name"), ""),
                row.getString("from_where"),
                MeetingRole.of(row.getString("role_in_meeting")).orElse(MeetingRole.OTHER),
                row.getBoolean("family"),
                row.getString("email"),
                row.getString("language"),
                row.getBoolean("party"),
                row.getBoolean("party_told"),
                Tie.of(row.getString("tie")).orElse(null),
                row.getString("tied_to"),
                row.getString("tie_words"),
                row.getObject("tie_by") != null,
                row.getBoolean("heard_separately"),
                instant(row, "heard_at"),
                row.getString("heard_place"),
                instant(row, "invited_at"),
                row.getString("answer"),
                row.getString("answer_words"),
                row.getObject("invitation", UUID.class),
                row.getString("partstat"),
                "mail".equals(row.getString("partstat_by")),
                row.getString("despite"),
                row.getObject("present", Boolean.class),
                instant(row, "came_at"),
                instant(row, "left_at"),
                Objects.requireNonNull(instant(row, "added_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
