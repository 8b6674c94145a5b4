package org.samenhang.sharing;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.SharingConsents;
import org.samenhang.casework.words.SharingWish;
import org.samenhang.casework.words.SharingWishes;
import org.samenhang.interchange.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares something of a case with somebody outside, or asks them something; for who directs it. */
@Service
class Shares {

    private static final String WHAT = "share";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OPEN =
            " and (whereabouts_of is null or whereabouts_of not in (select subject_id from shielding where case_id = :case and lifted_at is null))";

    /** What goes along when a part is chosen, as it stands at that moment. */
    private static final List<Snapshot> SNAPSHOTS = List.of(
            new Snapshot(
                    "analysis",
                    "passage",
                    "part",
                    "text <> '' and part <> 'continuing_course' and '' <> all (:levels)" + OPEN),
            new Snapshot("analysis", "statement", "id", "withdrawn_at is null and visible_to = any (:levels)" + OPEN),
            new Snapshot("analysis", "priority", "id", "withdrawn_at is null and '' <> all (:levels)" + OPEN),
            new Snapshot("agreements", "agreement", "id", "visible_to = any (:levels)" + OPEN),
            new Snapshot("agreements", "tailored_help", "id", "visible_to = any (:levels)" + OPEN),
            new Snapshot(
                    "course",
                    "passage",
                    "part",
                    "text <> '' and part = 'continuing_course' and '' <> all (:levels)" + OPEN),
            new Snapshot("course", "look_back", "id", "called_off_at is null and visible_to = any (:levels)" + OPEN));

    private final JdbcClient db;
    private final CaseFiles cases;
    private final SharingConsents consents;
    private final SharingWishes wishes;
    private final Audiences audiences;
    private final SharedItems items;
    private final Post post;
    private final Clock clock;

    Shares(
            JdbcClient db,
            CaseFiles cases,
            SharingConsents consents,
            SharingWishes wishes,
            Audiences audiences,
            SharedItems items,
            Post post,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.consents = consents;
        this.wishes = wishes;
        this.audiences = audiences;
        this.items = items;
        this.post = post;
        this.clock = clock;
    }

    private record Snapshot(String part, String what, String key, String where) {}

    /** What is needed to begin: who decides and what is on file; what the family wishes; whose whereabouts it could give away. */
    record Beginning(CaseFile file, SharingConsents.State consents, List<SharingWish> wishes, Audience audience) {}

    /** A share or question as it was filled in. */
    record Said(
            String kind,
            String name,
            String organisation,
            String email,
            String phone,
            String purpose,
            @Nullable String ground,
            String reason,
            @Nullable Integer level,
            List<String> parts,
            LocalDate endsOn,
            @Nullable UUID whereaboutsOf) {}

    /** For the team: what is shared, what was asked, what waits. */
    @Transactional
    public SharesPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "shares");
        if (!file.place().team()) {
            throw new NotYours(WHAT, caseFile);
        }
        return new SharesPage(
                file,
                db.sql(SELECT + " where k.case_id = :case order by k.made_at desc")
                        .param("case", caseFile)
                        .query(this::link)
                        .list(),
                db.sql(Additions.WAITING + " order by o.added_at")
                        .param("case", caseFile)
                        .query(this::piece)
                        .list(),
                db.sql(Additions.SETTLED)
                        .param("case", caseFile)
                        .query(Additions::settled)
                        .list());
    }

    @Transactional
    public Beginning begin(UUID caseFile) {
        CaseFile file = cases.directs(Action.READ, caseFile, "shares", null);
        return new Beginning(file, consents.today(file), wishes.of(caseFile), audiences.of(caseFile));
    }

    /** Prepares it; twice under one id is once. */
    @Transactional
    public void prepare(UUID caseFile, UUID id, Said said) {
        cases.directs(Action.CREATE, caseFile, WHAT, id);
        int made = db.sql("""
                        insert into outside_link (id, region_id, case_id, kind, name, organisation, email, phone, purpose, ground,
                                                  reason, level, ends_on, whereabouts_of, made_by)
                        values (:id, (select my_region()), :case, :kind, :name, nullif(:organisation, ''), nullif(:email, ''),
                                nullif(:phone, ''), :purpose, :ground, nullif(:reason, ''), :level, :ends, :whereabouts,
                                (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("kind", said.kind())
                .param("name", said.name())
                .param("organisation", said.organisation())
                .param("email", said.email())
                .param("phone", said.phone())
                .param("purpose", said.purpose())
                .param("ground", said.ground())
                .param("reason", said.reason())
                .param("level", said.level())
                .param("ends", said.endsOn())
                .param("whereabouts", said.whereaboutsOf())
                .update();
        if (made == 1) {
            String[] levels =
                    Objects.equals(said.level(), 2) ? new String[] {"all", "professionals"} : new String[] {"all"};
            SNAPSHOTS.stream()
                    .filter(one -> said.parts().contains(one.part()))
                    .forEach(one -> db.sql(taking(one))
                            .param("link", id)
                            .param("case", caseFile)
                            .param("levels", levels)
                            .update());
            if (said.parts().contains("analysis")) {
                db.sql("""
                                insert into share_item (link_id, region_id, case_id, what, key)
                                values (:link, (select my_region()), :case, 'picture', 'analysis')
                                """).param("link", id).param("case", caseFile).update();
            }
        }
    }

    private static String taking(Snapshot one) {
        return """
                insert into share_item (link_id, region_id, case_id, what, key)
                select :link, region_id, case_id, '%s', cast(%s as text) from %s where case_id = :case and %s
                """.formatted(one.what(), one.key(), one.what(), one.where());
    }

    /** What stands open to the family in these parts now, of which some may be chosen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AgreedShares.Piece> openToFamily(UUID caseFile, List<String> parts) {
        return SNAPSHOTS.stream()
                .filter(one -> parts.contains(one.part()))
                .flatMap(one -> db
                        .sql("select cast(%s as text) from %s where case_id = :case and %s"
                                .formatted(one.key(), one.what(), one.where()))
                        .param("case", caseFile)
                        .param("levels", new String[] {"all"})
                        .query(String.class)
                        .list()
                        .stream()
                        .map(key -> new AgreedShares.Piece(one.what(), key)))
                .toList();
    }

    /** One, with the very page its reader will see. */
    @Transactional
    public SharePage one(UUID caseFile, UUID id) {
        CaseFile file = cases.directs(Action.READ, caseFile, WHAT, id);
        OutsideLink link = find(caseFile, id);
        String team = db.sql("select name from region").query(String.class).single();
        return new SharePage(
                file,
                link,
                new SharedScene(
                        link.name(),
                        link.purpose(),
                        link.madeBy(),
                        team,
                        link.endsOn(),
                        items.pieces(id),
                        items.picture(id)),
                consents.today(file),
                link.isShare() ? wishes.of(caseFile) : List.of());
    }

    /** Chooses what goes along of what was taken; only while it is prepared. */
    @Transactional
    public void choose(UUID caseFile, UUID id, Set<String> marks) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        mustBe("draft", caseFile, id);
        db.sql("""
                        update share_item set left_out = (what || ':' || key) <> all (:marks) where link_id = :link and case_id = :case
                        """)
                .param("marks", marks.toArray(String[]::new))
                .param("link", id)
                .param("case", caseFile)
                .update();
    }

    /** Makes the link and its first code. They are shown once and kept as hashes only. */
    @Transactional
    public HandedOver send(UUID caseFile, UUID id, boolean mailed, Locale locale) {
        cases.directs(Action.EXECUTE, caseFile, WHAT, id);
        OutsideLink link = mustBe("draft", caseFile, id);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        String code = code();
        db.sql("""
                        update outside_link set sent_at = now(), token_hash = sha256(convert_to(:token, 'UTF8')),
                               code_hash = sha256(convert_to(id::text, 'UTF8') || sha256(convert_to(:code, 'UTF8')))
                         where id = :id and case_id = :case
                        """)
                .param("token", token)
                .param("code", code)
                .param("id", id)
                .param("case", caseFile)
                .update();
        String address = post.address((link.isShare() ? "/shared/" : "/adding/") + token);
        return handOver(link, address, code, mailed, locale);
    }

    /** Makes another code, for who comes back; an earlier one opens nothing any more. */
    @Transactional
    public HandedOver renew(UUID caseFile, UUID id, boolean mailed, Locale locale) {
        cases.directs(Action.EXECUTE, caseFile, WHAT, id);
        OutsideLink link = mustBe("open", caseFile, id);
        String code = code();
        db.sql("""
                        update outside_link set wrong_codes = 0,
                               code_hash = sha256(convert_to(id::text, 'UTF8') || sha256(convert_to(:code, 'UTF8')))
                         where id = :id and case_id = :case
                        """).param("code", code).param("id", id).param("case", caseFile).update();
        return handOver(link, null, code, mailed, locale);
    }

    /** Ends it at once, whoever is reading. */
    @Transactional
    public void withdraw(UUID caseFile, UUID id) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        find(caseFile, id);
        db.sql("""
                        update outside_link set withdrawn_at = now(), withdrawn_by = (select me())
                         where id = :id and case_id = :case and withdrawn_at is null
                        """).param("id", id).param("case", caseFile).update();
    }

    private HandedOver handOver(
            OutsideLink link, @Nullable String address, String code, boolean mailed, Locale locale) {
        if (mailed && Post.isAddress(link.email())) {
            post.code(link.email(), locale, code);
            return new HandedOver(address, null, link.email());
        }
        return new HandedOver(address, code, null);
    }

    private OutsideLink mustBe(String state, UUID caseFile, UUID id) {
        OutsideLink link = find(caseFile, id);
        if (!link.state(LocalDate.now(clock)).equals(state)) {
            throw new NotYours(WHAT, caseFile);
        }
        return link;
    }

    private static String code() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    private static final String SELECT = """
            select k.id, k.kind, k.name, k.organisation, k.email, k.phone, k.purpose, k.ground, k.reason, k.level, k.ends_on,
                   m.name as maker, k.sent_at, k.shut_at, k.withdrawn_at
              from outside_link k join person m on m.id = k.made_by
            """;

    private OutsideLink find(UUID caseFile, UUID id) {
        return db.sql(SELECT + " where k.case_id = :case and k.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(this::link)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    private OutsideLink link(ResultSet row, int number) throws SQLException {
        return new OutsideLink(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                or(row.getString("organisation")),
                or(row.getString("email")),
                or(row.getString("phone")),
                row.getString("purpose"),
                row.getString("ground"),
                or(row.getString("reason")),
                row.getInt("level"),
                Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                row.getString("maker"),
                day(row.getObject("sent_at", OffsetDateTime.class)),
                row.getObject("shut_at") != null,
                day(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }

    private OutsidePiece piece(ResultSet row, int number) throws SQLException {
        return Additions.piece(row, clock);
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A no to sharing of somebody who decides, said while somebody outside reads along, comes to who directs until one of both is over. */
    @Service
    static class Refused implements CaseAsks {

        @Override
        public String asks() {
            return """
                    select c.case_id, 'sharing_no', (coalesce(c.withdrawn_at, c.recorded_at) at time zone 'Europe/Amsterdam')::date, '/shares'
                      from consent c
                     where c.about = 'sharing' and (not c.given or c.withdrawn_at is not null)
                       and c.case_id = any ((select directed())::uuid[]) and c.case_id = any (:cases)
                       and not exists (select from consent_reason y
                                        where y.case_id = c.case_id and y.consent_id = c.id and coalesce(y.ground, '') <> '')
                       and not exists (select from consent d
                                        where d.case_id = c.case_id and d.by_person = c.by_person and d.about = 'sharing'
                                          and (d.from_on, d.recorded_at) > (c.from_on, c.recorded_at))
                       and exists (select from outside_link k
                                    where k.case_id = c.case_id and k.kind = 'share' and k.sent_at < coalesce(c.withdrawn_at, c.recorded_at)
                                      and k.withdrawn_at is null and k.shut_at is null and k.ends_on >= :today)
                    """;
        }
    }
}
