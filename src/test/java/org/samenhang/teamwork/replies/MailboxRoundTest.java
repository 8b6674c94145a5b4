package org.samenhang.teamwork.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samenhang.access.audit.Doctor;
import org.samenhang.access.audit.Sealer;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.interchange.AMailbox;
import org.samenhang.interchange.CalendarReply;
import org.samenhang.interchange.Mailbox;
import org.samenhang.store.Store;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real mail server, the round of the house, and what its people then read. */
class MailboxRoundTest {

    private static final JdbcClient DATA = House.open().asData();
    private static final JdbcClient APP = House.open().asApplication();
    private static final String MARKER = "ZEKERNIETBEWAREN";
    private static final String SAMIRA = "samira@gezin.example";
    private static final String YOUSSEF = "youssef@gezin.example";
    private static final AMailbox MAILBOX = new AMailbox();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody mother = noor.parent("Samira Haddad");
    private final ARegion.Somebody father = noor.parent("Youssef Haddad");
    private final String meeting = UUID.randomUUID().toString();
    private final MailboxRound round = new MailboxRound(MAILBOX.reached(), APP);

    @BeforeEach
    void bothAreInvited() throws Exception {
        MAILBOX.empty();
        DATA.sql("delete from mailbox").update();
        DATA.sql("delete from mailbox_message").update();
        has(mother, SAMIRA);
        has(father, YOUSSEF);
        noor.director()
                .visits()
                .post(
                        noor.path() + "/meetings",
                        "id",
                        meeting,
                        "day",
                        House.open().today().plusDays(10).toString(),
                        "time",
                        "10:00",
                        "minutes",
                        "60",
                        "place",
                        "Zaal",
                        "purpose",
                        "Samen kijken",
                        "people",
                        mother.id().toString(),
                        "people",
                        father.id().toString());
        noor.director().visits().post("/meetings/" + meeting + "/invitations");
    }

    @AfterEach
    void thereIsNoMailboxAgain() {
        DATA.sql("delete from mailbox").update();
    }

    @AfterAll
    static void close() {
        MAILBOX.close();
    }

    /** Settings may differ by node, or be taken away from all. */
    @Test
    void aNodeWithoutAMailboxLeavesThatOfAnotherAlone() {
        MailboxRound without = new MailboxRound(AMailbox.none(), APP);
        goesRound(round);
        String looked = row();
        without.start();
        without.goAround();
        without.stop();
        assertThat(row()).isEqualTo(looked);
        DATA.sql("update mailbox set next_at = now() - interval '2 hours', leased_until = now() + interval '5 minutes'")
                .update();
        without.goAround();
        assertThat(row()).as("somebody is looking").isNotEmpty();
        DATA.sql("update mailbox set leased_until = null").update();
        without.goAround();
        assertThat(row()).as("nobody came to look").isEmpty();
    }

    private static String row() {
        return DATA.sql("select m::text from mailbox m")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void whatACalendarAnswersStandsAtTheMeetingByItself() {
        MAILBOX.receives("Samira Haddad <" + SAMIRA + ">", reply(mother, SAMIRA, "ACCEPTED"));
        goesRound(new MailboxRound(MAILBOX.reached(password(), "INBOX", "Verwerkt"), APP));
        assertThat(said(mother)).isEqualTo("accepted comes mail");
        assertThat(said(father)).isEqualTo("null null null");
        assertThat(MAILBOX.marks("INBOX")).isEmpty();
        assertThat(MAILBOX.marks("Verwerkt")).containsExactly("read");

        MAILBOX.receives("Samira@Gezin.example", reply(mother, SAMIRA, "TENTATIVE"));
        goesRound(round);
        assertThat(said(mother)).isEqualTo("tentative null mail");
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "DECLINED"));
        goesRound(round);
        assertThat(said(mother)).isEqualTo("declined stays_away mail");
        assertThat(MAILBOX.marks("INBOX")).containsExactly("read", "read");

        assertThat(noor.director().visits().get("/meetings/" + meeting).body())
                .contains("Zei nee in de eigen agenda. Dat kwam vanzelf binnen per mail.");
        assertThat(DATA.sql("""
                                select person_role || ' ' || action || ' ' || object_type || ' ' || object_id || ' ' || (person_id is null)
                                  from access_log where case_id = :case and access_point = 'mailbox' order by id
                                """).param("case", noor.id()).query(String.class).list())
                .hasSize(3)
                .containsOnly("mailbox update meeting " + meeting + " true");
        assertThat(mother.visits().get(noor.path() + "/log").body())
                .contains("De postbus, vanzelf", "Er keek geen mens mee");
        // heard apart from her he does not see the meeting, nor that somebody answered to it
        assertThat(father.visits().get(noor.path() + "/log").body()).contains("De postbus, vanzelf");
        noor.mustNotMeet(mother, father);
        DATA.sql("update attendee set heard_separately = true where person_id = :father")
                .param("father", father.id())
                .update();
        assertThat(mother.visits().get(noor.path() + "/log").body()).contains("De postbus, vanzelf");
        assertThat(father.visits().get(noor.path() + "/log").body())
                .contains(noor.director().name())
                .doesNotContain("De postbus, vanzelf", "een bijeenkomst");
        try (Reader reader = Reader.of(noor.director())) {
            reader.to("/meetings/replies").findsNoBarrier().picture("replies-from-the-mailbox");
            assertThat(reader.page().locator("main").innerText())
                    .contains("wordt daar vanzelf gelezen", "Laatst in de postbus gekeken", "Vanzelf, uit de postbus");
            reader.page().setViewportSize(360, 740);
            reader.fits();
        }
    }

    @Test
    void whoAnswersForAnotherChangesNothing() {
        // the father knows the address of the mother, and his own invitation
        MAILBOX.receives(YOUSSEF, reply(father, SAMIRA, "DECLINED"));
        MAILBOX.receives(SAMIRA, reply(father, SAMIRA, "DECLINED"));
        // he saw hers lie open, and has no way into her mail
        MAILBOX.receives(YOUSSEF, reply(mother, SAMIRA, "DECLINED"));
        MAILBOX.receives(SAMIRA + ", " + YOUSSEF, reply(mother, SAMIRA, "DECLINED"));
        MAILBOX.receives(SAMIRA + "\r\nFrom: " + YOUSSEF, reply(mother, SAMIRA, "DECLINED"));
        // the meeting itself is known to everybody at the table
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "DECLINED").replace(invitation(mother), meeting));
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "DECLINED").replace("SEQUENCE:0", "SEQUENCE:4"));
        goesRound(round);
        assertThat(said(mother)).isEqualTo("null null null");
        assertThat(said(father)).isEqualTo("null null null");
        assertThat(MAILBOX.marks("INBOX")).hasSize(7).containsOnly("flag");
        assertThat(outcomes())
                .containsExactlyInAnyOrder("sender", "stranger", "sender", "sender", "sender", "sequence");
        assertThat(DATA.sql("select count(*) from access_log where access_point = 'mailbox' and case_id = :case")
                        .param("case", noor.id())
                        .query(Long.class)
                        .single())
                .isZero();
        // and what is true counts after it
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "ACCEPTED"));
        goesRound(round);
        assertThat(said(mother)).isEqualTo("accepted comes mail");
    }

    @Test
    void anInvitationFromBeforeIsBelievedFromAHandOnly() {
        DATA.sql("update attendee set calendar_uid = null where case_id = :case")
                .param("case", noor.id())
                .update();
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "DECLINED"));
        goesRound(round);
        assertThat(said(mother)).isEqualTo("null null null");
        assertThat(MAILBOX.marks("INBOX")).containsExactly("flag");
        noor.director().visits().post("/meetings/replies", "pasted", reply(mother, SAMIRA, "DECLINED"));
        assertThat(said(mother)).isEqualTo("declined stays_away hand");
    }

    @Test
    void whatIsNoAnswerStaysWhereItIsAndIsKeptNowhere() {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        try {
            MAILBOX.receives(
                    "From: " + MARKER + "@elders.example\r\nSubject: " + MARKER + "\r\n\r\nBeste team, " + MARKER);
            MAILBOX.receives(MARKER + "@elders.example", "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nX-" + MARKER + ":kapot");
            MAILBOX.receives(
                    SAMIRA,
                    reply(mother, SAMIRA, "ACCEPTED")
                            .replace("END:VEVENT", "X-" + MARKER + ":" + "a".repeat(CalendarReply.LONGEST)));
            MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "ACCEPTED").replace("METHOD:REPLY", "METHOD:REQUEST"));
            MAILBOX.receives(
                    "From: \u0000<<" + MARKER + "\r\nContent-Type: multipart/mixed; boundary=\"\r\n\r\n--\r\n\u0000");
            MAILBOX.receives(
                    SAMIRA,
                    reply(mother, SAMIRA, "ACCEPTED")
                            .replace(invitation(mother), UUID.randomUUID().toString()));
            goesRound(round);
        } finally {
            root.detachAppender(logged);
        }
        assertThat(said(mother)).isEqualTo("null null null");
        assertThat(MAILBOX.marks("INBOX")).hasSize(6).containsOnly("flag");
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains(MARKER));
        assertThat(DATA.sql("""
                                select coalesce(string_agg(t, ' '), '') from (
                                    select to_jsonb(m)::text as t from mailbox_message m union all select to_jsonb(m)::text from mailbox m
                                    union all select to_jsonb(r)::text from calendar_reply r where r.region_id = :region) all_rows
                                """)
                        .param("region", region.id())
                        .query(String.class)
                        .single())
                .contains("\"for_people\": 6")
                .doesNotContain(MARKER, "gezin.example", invitation(mother));
        assertThat(outcomes()).isEmpty();
        assertThat(noor.director().visits().get("/meetings/replies").body())
                .contains("Er liggen 6 berichten in de postbus om zelf te bekijken");
        assertThat(examined()).endsWith("; 6 for people to look at");

        MAILBOX.allAreOpened();
        goesRound(round);
        assertThat(noor.director().visits().get("/meetings/replies").body()).doesNotContain("in de postbus om zelf");
    }

    @Test
    void aMessageCountsOnceHoweverManyLook() throws Exception {
        Mailbox mailbox = MAILBOX.reached();
        MailboxRound other = new MailboxRound(mailbox, APP);
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "ACCEPTED"));
        round.open();
        // while one node looks, the other leaves it to it
        assertThat(APP.sql("select begin_mailbox_round()").query(Boolean.class).single())
                .isTrue();
        other.goAround();
        assertThat(said(mother)).isEqualTo("null null null");
        // that node took the answer, and fell before it could mark it
        assertThatThrownBy(() -> mailbox.look(letter -> {
                    assertThat(round.takes(letter)).isTrue();
                    throw new IllegalStateException("the machine stops");
                }))
                .hasMessage("the machine stops");
        assertThat(MAILBOX.marks("INBOX")).containsExactly("");
        DATA.sql("update mailbox set leased_until = now() - interval '1 second'")
                .update();
        // two at once, past what keeps them apart
        assertThat(mailbox.look(letter -> {
                    try {
                        mailbox.look(other::takes);
                    } catch (Exception trouble) {
                        throw new IllegalStateException(trouble);
                    }
                    return round.takes(letter);
                }))
                .isZero();
        other.goAround();
        assertThat(said(mother)).isEqualTo("accepted comes mail");
        assertThat(outcomes()).containsExactly("accepted");
        assertThat(MAILBOX.marks("INBOX")).containsExactly("read");
    }

    @Test
    void aServerThatIsAwayIsToldAndTriedAgainLaterAndLater() throws Exception {
        assertThat(examined()).isEqualTo("none is set: they are brought in by hand");
        MAILBOX.goesAway();
        goesRound(round);
        assertThat(trouble()).isEqualTo("unreachable 1 5");
        goesRound(round);
        goesRound(round);
        assertThat(trouble()).isEqualTo("unreachable 3 20");
        round.goAround(); // it is not time yet
        assertThat(trouble()).isEqualTo("unreachable 3 20");
        DATA.sql("update mailbox set failures = 30").update();
        goesRound(round);
        assertThat(trouble()).isEqualTo("unreachable 31 360");
        assertThat(examined()).startsWith("RED the mail server does not answer, since 2");
        assertThat(noor.director().visits().get("/meetings/replies").body())
                .contains("De mailserver geeft geen antwoord", "name=\"pasted\"");

        MAILBOX.comesBack();
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "ACCEPTED"));
        goesRound(round);
        assertThat(trouble()).isEqualTo("null 0 5");
        assertThat(said(mother)).isEqualTo("accepted comes mail");
        assertThat(examined()).startsWith("last at 2");
    }

    @Test
    void whatIsWrongWithTheSettingsIsToldInALine() throws Exception {
        MAILBOX.receives(SAMIRA, reply(mother, SAMIRA, "ACCEPTED"));
        assertThat(troubleOf(MAILBOX.reached("een ander", "INBOX", null))).isEqualTo("password");
        assertThat(examined()).startsWith("RED the mail server does not take user or password");
        assertThat(troubleOf(MAILBOX.reached(password(), "Elders", null))).isEqualTo("folder");
        assertThat(troubleOf(MAILBOX.reachedEncrypted())).isEqualTo("encryption");
        assertThat(troubleOf(MAILBOX.reachedWithStartTls())).isEqualTo("encryption");
        assertThat(MAILBOX.marks("INBOX")).containsExactly("");
        assertThat(said(mother)).isEqualTo("null null null");
    }

    @Test
    void whoHasSignedInCannotSpeakForTheMailbox() {
        TransactionTemplate signedIn = new TransactionTemplate(House.open().bean(PlatformTransactionManager.class));
        assertThatThrownBy(() -> signedIn.executeWithoutResult(status -> {
                    APP.sql("select begin(:token, 'treatment')")
                            .param("token", noor.director().token())
                            .query()
                            .listOfRows();
                    APP.sql("""
                                    select take_mailed_reply(sha256('een'), :address, cast(:invitation as uuid), :address, 0, 'declined', now())
                                    """)
                            .param("address", SAMIRA)
                            .param("invitation", invitation(mother))
                            .query()
                            .listOfRows();
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("nobody's name");
        assertThatThrownBy(
                        () -> APP.sql("select * from mailbox_message").query().listOfRows())
                .isInstanceOf(DataAccessException.class);
    }

    private String troubleOf(Mailbox mailbox) {
        goesRound(new MailboxRound(mailbox, APP));
        return trouble().replaceAll(" .*", "");
    }

    private static String password() {
        return AMailbox.PASSWORD;
    }

    /** The node starts, and it is its turn. */
    private static void goesRound(MailboxRound round) {
        round.open();
        round.goAround();
    }

    private static void has(ARegion.Somebody who, String address) {
        DATA.sql("update person set email = :address where id = :id")
                .param("address", address)
                .param("id", who.id())
                .update();
    }

    /** What, how often in a row, and in how many minutes it is tried again. */
    private static String trouble() {
        return DATA.sql("select trouble, failures, round(extract(epoch from next_at - now()) / 60) from mailbox")
                .query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
                .single();
    }

    private List<String> outcomes() {
        return DATA.sql(
                        "select outcome from calendar_reply where region_id = :region and by_person is null order by read_at")
                .param("region", region.id())
                .query(String.class)
                .list();
    }

    /** The doctor's line on the mailbox. */
    private static String examined() {
        Store store = House.open().bean(Store.class);
        try (Connection connection = store.connectAsAdministrator()) {
            JdbcClient administrator = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            administrator.sql("set search_path = samenhang").update();
            Doctor doctor = new Doctor(
                    administrator,
                    Files.readAllBytes(store.secret(Sealer.KEY)),
                    store.directory().resolve(Sealer.HEADS));
            Doctor.Finding finding = doctor.examine().stream()
                    .filter(one -> one.promise().contains("mailbox"))
                    .findFirst()
                    .orElseThrow();
            return finding.kept() ? finding.remark() : "RED " + String.join(" ", finding.faults());
        } catch (java.sql.SQLException | java.io.IOException unable) {
            throw new IllegalStateException(unable);
        }
    }

    private String said(ARegion.Somebody who) {
        return DATA.sql("select partstat, answer, partstat_by from attendee where person_id = :id")
                .param("id", who.id())
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .single();
    }

    private static String invitation(ARegion.Somebody who) {
        return DATA.sql("select coalesce(calendar_uid, meeting_id)::text from attendee where person_id = :id")
                .param("id", who.id())
                .query(String.class)
                .single();
    }

    private static String reply(ARegion.Somebody invited, String from, String says) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + invitation(invited)
                + "@samenhang\r\nSEQUENCE:0\r\nDTSTAMP:"
                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                        .format(Instant.now().plusSeconds(60).atOffset(ZoneOffset.UTC))
                + "\r\nATTENDEE;PARTSTAT=" + says + ":mailto:" + from + "\r\nEND:VEVENT\r\nEND:VCALENDAR";
    }
}
