package org.samenhang.sharing.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.SharingConsents;
import org.samenhang.sharing.AgreedShares;
import org.samenhang.sharing.HandedOver;
import org.samenhang.sharing.VersionPictures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the network above the regions, with what the family lets go along, and keeps what comes back. */
@Service
class Referrals implements CaseAsks {

    private static final String WHAT = "referral";

    /** The part of what could go that is the picture of a version. */
    static final String PICTURE = "picture";

    private static final String SELECT = """
            select r.*, p.name as by_name from referral r join person p on p.id = r.by_person where r.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final SharingConsents consents;
    private final Audiences audiences;
    private final AgreedShares shares;
    private final VersionPictures pictures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referrals(
            JdbcClient db,
            CaseFiles cases,
            SharingConsents consents,
            Audiences audiences,
            AgreedShares shares,
            VersionPictures pictures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.consents = consents;
        this.audiences = audiences;
        this.shares = shares;
        this.pictures = pictures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A case to write in, and who would read it.
     *
     * @param picture whether there is a picture of a shared version that could go along
     */
    record Opened(CaseFile file, Audience audience, boolean picture) {}

    /** What became of somebody's word; WITHOUT_ASK: pieces may go and the question itself may not, so that nothing does; WHOSE: it was not said whose word it is. */
    enum Heard {
        SAID,
        CHANGED,
        WITHOUT_ASK,
        WHOSE
    }

    /** A referral as it was filled in. */
    record Asked(
            String asked,
            String whyNotHere,
            String network,
            String contact,
            String email,
            String phone,
            List<String> parts) {}

    @Transactional
    public ReferralsPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new ReferralsPage(
                file,
                db.sql(SELECT + " order by r.answered_on is not null, r.asked_on desc, r.id")
                        .param("case", caseFile)
                        .query(Referrals::referral)
                        .list());
    }

    /** To begin, for who directs. */
    @Transactional
    public Opened begin(UUID caseFile) {
        CaseFile file = cases.directs(Action.READ, caseFile, WHAT, null);
        return new Opened(file, audiences.of(caseFile), pictures.toGo(caseFile).isPresent());
    }

    /** One, as its reader may know it. */
    @Transactional
    public ReferralPage one(UUID caseFile, UUID id) {
        CaseFile file = cases.takesPart(Action.READ, caseFile, WHAT, id);
        return read(file, id);
    }

    /** Asks; twice under one id is once. What could go along is what stands open to the family in these parts now. */
    @Transactional
    public void ask(UUID caseFile, UUID id, Asked said) {
        cases.directs(Action.CREATE, caseFile, WHAT, id);
        int made = db.sql("""
                        insert into referral (id, region_id, case_id, asked, why_not_here, network, contact, email, phone, asked_on, by_person)
                        values (:id, (select my_region()), :case, :asked, :why, :network, :contact, :email, :phone, :today, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("asked", said.asked())
                .param("why", said.whyNotHere())
                .param("network", said.network())
                .param("contact", said.contact())
                .param("email", said.email())
                .param("phone", said.phone())
                .param("today", today())
                .update();
        if (made == 1) {
            item(caseFile, id, new AgreedShares.Piece("ask", "ask"));
            shares.choices(caseFile, said.parts()).forEach(one -> item(caseFile, id, one));
            if (said.parts().contains(PICTURE)) {
                pictures.toGo(caseFile).ifPresent(one -> item(caseFile, id, one.piece()));
            }
            events.publishEvent(new CaseChanged(caseFile));
        }
    }

    private void item(UUID caseFile, UUID id, AgreedShares.Piece piece) {
        db.sql("""
                        insert into referral_item (referral_id, region_id, case_id, what, key)
                        values (:referral, (select my_region()), :case, :what, :key)
                        """)
                .param("referral", id)
                .param("case", caseFile)
                .param("what", piece.what())
                .param("key", piece.key())
                .update();
    }

    /**
     * Somebody says of every piece whether it may go; for another it is noted by who directs.
     *
     * @param marks what may go, in the words that were read
     * @return CHANGED when a piece that may go reads otherwise by now: that one is a no until it was read again
     */
    @Transactional
    public Heard say(UUID caseFile, UUID id, @Nullable UUID whose, LocalDate on, List<String> marks) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        if (!file.place().directs() && !file.place().kin()) {
            throw new NotYours(WHAT, caseFile);
        }
        ReferralPage page = read(file, id);
        UUID me = file.place().person();
        UUID person = whose == null || !file.place().directs() ? me : whose;
        if (!file.place().kin() && person.equals(me) && !page.deciders().contains(me)) {
            return Heard.WHOSE;
        }
        if (!page.hears() && !page.referral().isOpen()
                || !person.equals(me) && !page.deciders().contains(person)) {
            throw new NotYours(WHAT, caseFile);
        }
        for (ReferralPiece piece : page.pieces()) {
            db.sql("""
                            insert into referral_word (region_id, case_id, referral_id, person_id, what, key, may, fingerprint, said_on, by_person)
                            values ((select my_region()), :case, :referral, :person, :what, :key, :may, :print, :on, (select me()))
                            """)
                    .param("case", caseFile)
                    .param("referral", id)
                    .param("person", person)
                    .param("what", piece.what())
                    .param("key", piece.key())
                    .param("may", marks.contains(piece.mark()))
                    .param("print", piece.print())
                    .param("on", on)
                    .update();
        }
        events.publishEvent(new CaseChanged(caseFile));
        List<String> now = page.pieces().stream().map(ReferralPiece::mark).toList();
        if (!now.containsAll(marks)) {
            return Heard.CHANGED;
        }
        boolean asks = page.pieces().stream().anyMatch(piece -> piece.isAsk() && marks.contains(piece.mark()));
        return asks || marks.isEmpty() ? Heard.SAID : Heard.WITHOUT_ASK;
    }

    /** Lets go what everybody who decides agreed to, and nothing else; null when not even the question may. */
    @Transactional
    public @Nullable HandedOver share(UUID caseFile, UUID id, boolean mailed, Locale locale) {
        CaseFile file = cases.directs(Action.EXECUTE, caseFile, WHAT, id);
        ReferralPage page = read(file, id);
        Referral one = page.referral();
        if (!one.isOpen() || one.link() != null || !page.consent().isReady()) {
            return null;
        }
        UUID link = UUID.randomUUID();
        List<ReferralPiece> allowed = page.consent().allowed();
        HandedOver handed = shares.share(
                caseFile,
                link,
                new AgreedShares.Reader(one.contact(), one.network(), one.email(), one.phone()),
                one.asked() + "\n\n" + one.whyNotHere(),
                allowed.stream()
                        .filter(piece -> !piece.isAsk())
                        .map(piece -> new AgreedShares.Agreed(piece.what(), piece.key(), piece.print()))
                        .toList(),
                mailed,
                locale);
        change(caseFile, id, one.version(), "link_id = :link, shared_on = :on", Map.of("link", link, "on", today()));
        for (ReferralPiece piece : allowed) {
            db.sql("""
                            update referral_item set went = true
                             where case_id = :case and referral_id = :referral and what = :what and key = :key
                            """)
                    .param("case", caseFile)
                    .param("referral", id)
                    .param("what", piece.what())
                    .param("key", piece.key())
                    .update();
        }
        return handed;
    }

    /** That it was talked over: warm. */
    @Transactional
    public boolean talked(UUID caseFile, UUID id, LocalDate on, String with, int version) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        return change(caseFile, id, version, "talked_on = :on, talked_with = :with", Map.of("on", on, "with", with));
    }

    /** What the network said to it, or that the region takes it back; when it ends without them they read no more. */
    @Transactional
    public boolean ends(UUID caseFile, UUID id, ReferralOutcome outcome, LocalDate on, String words, int version) {
        CaseFile file = cases.directs(Action.UPDATE, caseFile, WHAT, id);
        Referral before = read(file, id).referral();
        boolean changed = change(
                caseFile,
                id,
                version,
                "outcome = :outcome, outcome_on = :on, outcome_words = :words",
                Map.of("outcome", outcome.code(), "on", on, "words", words));
        if (changed && outcome != ReferralOutcome.ACCEPTED && before.link() != null) {
            shares.end(caseFile, before.link());
            db.sql("update referral_item set went = false where case_id = :case and referral_id = :id and went")
                    .param("case", caseFile)
                    .param("id", id)
                    .update();
        }
        return changed;
    }

    /** What came back. */
    @Transactional
    public boolean answer(UUID caseFile, UUID id, LocalDate on, String by, String answer, int version) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        return change(
                caseFile,
                id,
                version,
                "answer = :answer, answer_by = :by, answered_on = :on",
                Map.of("answer", answer, "by", by, "on", on));
    }

    /** Changes one as it was opened; false when somebody else did meanwhile. */
    private boolean change(UUID caseFile, UUID id, int version, String set, Map<String, Object> values) {
        boolean changed = db.sql("update referral set " + set
                                + ", version = version + 1 where case_id = :case and id = :id and version = :version")
                        .param("case", caseFile)
                        .param("id", id)
                        .param("version", version)
                        .params(values)
                        .update()
                == 1;
        if (changed) {
            events.publishEvent(new CaseChanged(caseFile));
        }
        return changed;
    }

    private ReferralPage read(CaseFile file, UUID id) {
        Referral one = db.sql(SELECT + " and r.id = :id")
                .param("case", file.id())
                .param("id", id)
                .query(Referrals::referral)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, file.id()));
        return new ReferralPage(
                file,
                one,
                new ReferralConsent(pieces(id), consents.today(file), words(file.id(), id)),
                db.sql("select name from region").query(String.class).single(),
                pictures.of(id));
    }

    private List<ReferralPiece> pieces(UUID id) {
        return db.sql("select * from referral_pieces(:id)")
                .param("id", id)
                .query((row, number) -> new ReferralPiece(
                        row.getString("what"),
                        row.getString("key"),
                        row.getString("part"),
                        row.getString("said"),
                        row.getString("who"),
                        row.getObject("due", LocalDate.class),
                        row.getString("print"),
                        row.getBoolean("went")))
                .list();
    }

    private List<ReferralWord> words(UUID caseFile, UUID id) {
        return db.sql("""
                        select distinct on (w.person_id, w.what, w.key) w.*, p.name
                          from referral_word w join person p on p.id = w.person_id
                         where w.case_id = :case and w.referral_id = :id
                         order by w.person_id, w.what, w.key, w.said_at desc, w.id desc
                        """)
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> new ReferralWord(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("key"),
                        row.getBoolean("may"),
                        row.getString("fingerprint"),
                        row.getObject("said_on", LocalDate.class),
                        row.getObject("person_id", UUID.class).equals(row.getObject("by_person", UUID.class))))
                .list();
    }

    @Override
    public String asks() {
        return """
                select r.case_id, 'referral', greatest(r.asked_on, r.shared_on, r.talked_on), '/referrals' from referral r
                 where r.outcome is null and r.case_id = any ((select directed())::uuid[]) and r.case_id = any (:cases)
                """;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Referral referral(ResultSet row, int number) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getString("asked"),
                row.getString("why_not_here"),
                row.getString("network"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("link_id", UUID.class),
                row.getObject("shared_on", LocalDate.class),
                row.getObject("talked_on", LocalDate.class),
                row.getString("talked_with"),
                ReferralOutcome.of(row.getString("outcome")),
                row.getObject("outcome_on", LocalDate.class),
                row.getString("outcome_words"),
                row.getString("answer"),
                row.getString("answer_by"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("by_name"),
                row.getInt("version"));
    }
}
