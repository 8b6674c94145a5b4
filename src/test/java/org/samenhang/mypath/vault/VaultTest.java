package org.samenhang.mypath.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.mypath.vault.Box.Answer;
import org.samenhang.store.Crowd;

/** What the server does with a box it can't read. */
class VaultTest {

    @BeforeAll
    static void thereIsARegion() {
        ARegion.ofItsOwn();
    }

    @Test
    void aBoxOpensForItsTwoSecretsAndForNothingElse() {
        byte[] body = Box.random(1000);
        Box box = Box.made(body);
        Answer opened = box.open(0);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.bytes("body")).isEqualTo(body);
        assertThat(opened.bytes("wrapped")).isEqualTo(box.wrapped);
        assertThat(opened.cookies()).isEmpty();
        Answer byWords = Box.send("/opening", Box.letter("auth", box.words, "since", 0));
        assertThat(byWords.bytes("wrapped")).isEqualTo(box.wrappedByWords);
        assertThat(byWords.said().path("byWords").booleanValue()).isTrue();
        assertThat(box.open(1).bytes("body")).as("what one has already").isNull();

        Answer guessed = Box.send("/opening", Box.letter("auth", Box.random(32), "since", 0));
        assertThat(guessed.status()).isEqualTo(404);
        assertThat(guessed.said().toString()).isEqualTo("{\"reason\":\"closed\"}");
        assertThat(Box.send("/saving", Box.letter("auth", box.words, "version", 1, "body", body))
                        .status())
                .as("the words open, they do not write")
                .isEqualTo(404);
        assertThat(Box.send("", box.whole(body)).reason()).isEqualTo("taken");
    }

    @Test
    void theRuntimeRoleReadsNoRowWithoutItsSecret() {
        Box box = Box.made(Box.random(100));
        box.invite(Box.random(32), House.open().bean(PathShares.class).today());
        for (String table : List.of("path_vault", "path_share", "path_attempt", "path_device")) {
            assertThatThrownBy(() -> House.open()
                            .asApplication()
                            .sql("select * from samenhang." + table)
                            .query()
                            .listOfRows())
                    .as(table)
                    .hasStackTraceContaining("permission denied for table " + table);
        }
        assertThatThrownBy(() -> House.open()
                        .asApplication()
                        .sql("select samenhang.path_vault_of('\\x00'::bytea)")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("permission denied for function");
        assertThat(House.open()
                        .asApplication()
                        .sql("select * from samenhang.path_open(:other, 0, null)")
                        .param("other", Box.random(32))
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(House.open()
                        .asApplication()
                        .sql("select * from samenhang.path_open(:own, 0, null)")
                        .param("own", box.auth)
                        .query()
                        .listOfRows())
                .hasSize(1);
    }

    /** Two devices at once: one is kept, the other gets what was kept and brings both together. */
    @Test
    void whoSavesWithoutKnowingTheNewestGetsIt() throws Exception {
        Box box = Box.made(Box.random(100));
        List<Callable<Answer>> devices = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            devices.add(() -> box.save(1, Box.random(200)));
        }
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(devices)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(7)
                .allSatisfy(answer -> {
                    assertThat(answer.version()).isEqualTo(2);
                    assertThat(answer.bytes("body")).hasSize(200);
                });
    }

    @Test
    void aRenewedLockPutsEveryOtherDeviceOut() {
        Box old = Box.made(Box.random(100));
        var today = House.open().bean(PathShares.class).today();
        UUID carried = old.invite(Box.random(32), today);
        UUID made = old.invite(Box.random(32), today);
        Box renewed = new Box();
        byte[] body = Box.random(300);
        byte[] note = Box.random(64);
        Map<String, Object> letter = renewed.whole(body);
        letter.putAll(Map.of("auth", old.words, "version", 1, "shares", List.of(Map.of("id", carried, "note", note))));
        assertThat(Box.send("/renewal", letter).version()).isEqualTo(2);
        assertThat(old.open(0).reason()).isEqualTo("closed");
        assertThat(Box.send("/opening", Box.letter("auth", old.words, "since", 0))
                        .reason())
                .isEqualTo("closed");
        Answer opened = renewed.open(0);
        assertThat(opened.bytes("body")).isEqualTo(body);
        assertThat(opened.said().path("shares").size())
                .as("a share whose note did not come along ends: " + made)
                .isEqualTo(1);
        assertThat(opened.said().path("shares").get(0).path("id").asString()).isEqualTo(carried.toString());
    }

    /** One tap: what other devices hold opens nothing any more; the passphrase still does, on any of them. */
    @Test
    void everyOtherDeviceIsSignedOutAtOnce() {
        Box box = Box.made(Box.random(100));
        byte[] phone = box.device();
        byte[] tablet = box.device();
        byte[] school = box.device();
        for (byte[] one : List.of(phone, tablet, school)) {
            assertThat(opening(one).status()).isEqualTo(200);
        }
        Answer out = Box.send("/leaving", Box.letter("auth", phone, "others", true));
        assertThat(out.said().path("count").asInt(-1)).isEqualTo(2);
        assertThat(opening(phone).status()).isEqualTo(200);
        for (byte[] one : List.of(tablet, school)) {
            assertThat(opening(one).reason()).as("it is told why").isEqualTo("out");
            assertThat(Box.send("/saving", Box.letter("auth", one, "version", 1, "body", Box.random(64)))
                            .reason())
                    .isEqualTo("closed");
            assertThat(Box.send("/leaving", Box.letter("auth", one, "others", true))
                            .reason())
                    .as("who is out puts nobody out")
                    .isEqualTo("closed");
            assertThat(Box.send("/ending", Box.letter("auth", one)).reason()).isEqualTo("closed");
        }
        assertThat(Box.send("/leaving", Box.letter("auth", phone, "others", true))
                        .said()
                        .path("count")
                        .asInt(-1))
                .isZero();
        assertThat(opening(box.device()).status()).isEqualTo(200);
        assertThat(Box.send("/leaving", Box.letter("auth", phone, "others", false))
                        .status())
                .isEqualTo(200);
        assertThat(opening(phone).reason()).as("nothing of it stays").isEqualTo("closed");
    }

    /** A box keeps no endless list of devices. */
    @Test
    void aBoxHasFiftyDevicesAtMost() {
        Box box = Box.made(Box.random(100));
        byte[] first = box.device();
        Box.send("/leaving", Box.letter("auth", box.auth, "others", true));
        List<byte[]> devices = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            devices.add(box.device());
        }
        assertThat(opening(devices.getLast()).status()).isEqualTo(200);
        assertThat(opening(first).reason()).as("those signed out make room").isEqualTo("closed");
        assertThat(devices).filteredOn(one -> opening(one).status() == 200).hasSize(50);
    }

    private static Answer opening(byte[] secret) {
        return Box.send("/opening", Box.letter("auth", secret, "since", 0));
    }

    @Test
    void whoMayWriteAlongDoesAndNobodyElse() {
        Box box = Box.made(Box.random(100));
        var today = House.open().bean(PathShares.class).today();
        byte[] reader = Box.random(32);
        byte[] knock = Box.random(32);
        UUID along = box.invite(knock, today, true);
        Box.knock(along, knock, reader);
        byte[] lines = Box.random(300);
        assertThat(write(along, "reader", reader, 0, lines).version()).isEqualTo(1);
        assertThat(Box.read(along, reader, 0).bytes("lines")).isEqualTo(lines);
        assertThat(box.open(0).said().path("shares").get(0).path("linesVersion").asInt())
                .isEqualTo(1);
        Answer late = write(along, "reader", reader, 0, Box.random(64));
        assertThat(late.reason()).isEqualTo("newer");
        assertThat(late.bytes("lines")).as("what stands comes back").isEqualTo(lines);
        assertThat(write(along, "reader", Box.random(32), 1, lines).reason()).isEqualTo("gone");
        assertThat(write(along, "auth", Box.made(Box.random(100)).auth, 1, lines)
                        .reason())
                .isEqualTo("gone");
        assertThat(write(along, "auth", box.auth, 1, Box.random(64)).version())
                .as("its owner takes a line away")
                .isEqualTo(2);
        assertThat(write(along, "reader", reader, 2, Box.random(Letter.LINES + 1))
                        .reason())
                .isEqualTo("large");

        box.give(along, 0, Box.random(90), false);
        assertThat(rows("select count(*) from samenhang.path_share where id = :id and lines is null", along))
                .as("taken back: nothing of it stays")
                .isEqualTo(1);
        assertThat(write(along, "reader", reader, 3, lines).reason()).isEqualTo("unwritable");
        byte[] another = Box.random(32);
        UUID read = box.invite(another, today, false);
        Box.knock(read, another, reader);
        assertThat(write(read, "reader", reader, 0, lines).reason())
                .as("who reads does not write")
                .isEqualTo("unwritable");
    }

    private static Answer write(UUID share, String who, byte[] secret, int version, byte[] lines) {
        return Box.send("/shares/writing", Box.letter("share", share, who, secret, "version", version, "lines", lines));
    }

    @Test
    void whatIsThrownAwayIsGoneWithAllThatWasShared() {
        Box box = Box.made(Box.random(100));
        byte[] knock = Box.random(32);
        byte[] reader = Box.random(32);
        UUID share = box.invite(knock, House.open().bean(PathShares.class).today());
        Box.knock(share, knock, reader);
        box.give(share, 0, Box.random(200));
        assertThat(Box.read(share, reader, 0).bytes("body")).hasSize(200);
        assertThat(Box.send("/ending", Box.letter("auth", box.auth)).status()).isEqualTo(200);
        assertThat(box.open(0).reason()).isEqualTo("closed");
        assertThat(Box.read(share, reader, 0).reason()).isEqualTo("gone");
        assertThat(rows("select count(*) from samenhang.path_share where id = :id", share))
                .isZero();
    }

    @Test
    void anInvitationIsUsedOnceAndOpensForTheFirstWhoCame() {
        Box box = Box.made(Box.random(100));
        byte[] knock = Box.random(32);
        byte[] reader = Box.random(32);
        UUID share = box.invite(knock, House.open().bean(PathShares.class).today());
        assertThat(box.give(share, 0, Box.random(64)).status())
                .as("nobody to close it to yet")
                .isEqualTo(409);
        assertThat(Box.knock(share, Box.random(32), reader).reason()).isEqualTo("gone");
        assertThat(Box.knock(share, knock, reader).status()).isEqualTo(200);
        assertThat(Box.knock(share, knock, reader).status())
                .as("the same once more, as after a lost answer")
                .isEqualTo(200);
        assertThat(Box.knock(share, knock, Box.random(32)).reason()).isEqualTo("used");
        assertThat(box.give(share, 0, Box.random(150)).version()).isEqualTo(1);
        assertThat(Box.read(share, reader, 0).bytes("body")).hasSize(150);
        assertThat(Box.read(share, reader, 1).bytes("body")).isNull();
        assertThat(Box.read(share, Box.random(32), 0).reason()).isEqualTo("gone");
        assertThat(box.give(share, 0, Box.random(150)).reason()).isEqualTo("newer");

        Box another = Box.made(Box.random(100));
        assertThat(another.give(share, 1, Box.random(64)).reason()).isEqualTo("gone");
        assertThat(Box.send("/shares/ending", Box.letter("auth", another.auth, "share", share))
                        .reason())
                .isEqualTo("gone");
        assertThat(Box.send("/shares/ending", Box.letter("auth", box.auth, "share", share))
                        .status())
                .isEqualTo(200);
        assertThat(Box.read(share, reader, 0).reason()).isEqualTo("gone");
        assertThat(rows("select count(*) from samenhang.path_share where id = :id", share))
                .as("nothing of it stays")
                .isZero();
    }

    /** The day is the server's, whatever a device's clock says. */
    @Test
    void aShareEndsByTheServersDay() {
        Box box = Box.made(Box.random(100));
        var today = House.open().bean(PathShares.class).today();
        for (var day : List.of(today.minusDays(1), today.plusDays(400))) {
            Answer refused = Box.send(
                    "/shares",
                    Box.letter(
                            "auth",
                            box.auth,
                            "share",
                            UUID.randomUUID(),
                            "knockHash",
                            Box.random(32),
                            "endsOn",
                            day,
                            "note",
                            Box.random(64)));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.reason()).isEqualTo("day");
            assertThat(refused.said().path("today").asString()).isEqualTo(today.toString());
        }
        byte[] knock = Box.random(32);
        byte[] reader = Box.random(32);
        UUID share = box.invite(knock, today);
        Box.knock(share, knock, reader);
        box.give(share, 0, Box.random(90));
        assertThat(Box.read(share, reader, 0).status()).isEqualTo(200);
        data("update samenhang.path_share set ends_on = ends_on - 1 where id = :id", share);
        assertThat(Box.read(share, reader, 0).reason()).isEqualTo("gone");
        assertThat(box.give(share, 1, Box.random(90)).reason()).isEqualTo("gone");
        House.open().bean(Vaults.class).forget();
        assertThat(rows("select count(*) from samenhang.path_share where id = :id", share))
                .isZero();
    }

    @Test
    void aBoxThatNobodyOpensForTwoYearsIsForgotten() {
        Box unused = Box.made(Box.random(100));
        Box used = Box.made(Box.random(100));
        for (Box box : List.of(unused, used)) {
            House.open().asData().sql("""
                            update samenhang.path_vault set used_in = used_in - interval '25 months'
                             where auth_hash = :hash
                            """).param("hash", Box.hash(box.auth)).update();
        }
        assertThat(used.open(0).status()).isEqualTo(200);
        House.open().bean(Vaults.class).forget();
        assertThat(unused.open(0).reason()).isEqualTo("closed");
        assertThat(used.open(0).status()).isEqualTo(200);
    }

    @Test
    void whatNoPageOfOursSendsIsRefusedWithAReason() {
        assertThat(Box.sendText("/opening", "{", "1").reason()).isEqualTo("form");
        assertThat(Box.sendText("/opening", "", "1").reason()).isEqualTo("form");
        assertThat(Box.sendText("/opening", "[]", "1").reason()).isEqualTo("form");
        assertThat(Box.sendText("/opening", "{\"format\":1,\"auth\":\"%%\",\"since\":0}", "1")
                        .reason())
                .isEqualTo("form");
        Answer older = Box.sendText("/opening", "{\"format\":2}", "1");
        assertThat(older.status()).as("a page of another format").isEqualTo(426);
        assertThat(older.reason()).isEqualTo("page");
        Box box = new Box();
        Answer large = Box.send("", box.whole(Box.random(Letter.BODY + 1)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.reason()).isEqualTo("large");
        assertThat(Box.sendText("/opening", "x".repeat(Letter.LARGEST + 10), "1")
                        .reason())
                .isEqualTo("large");
        assertThat(Box.sendText("/opening", "{}", null).status())
                .as("what another site could send")
                .isEqualTo(403);
    }

    /** A place that fails too often waits; its address is nowhere to be read. */
    @Test
    void whoGuessesWaits() {
        Crowd crowd = House.open().bean(Crowd.class);
        String place = "192.0.2." + System.nanoTime() % 200;
        for (int i = 0; i < 100; i++) {
            assertThat(crowd.isTooMuch("open", place)).isFalse();
            crowd.note("open", place);
        }
        assertThat(crowd.isTooMuch("open", place)).isTrue();
        assertThat(crowd.isTooMuch("make", place)).isFalse();
        assertThat(crowd.isTooMuch("open", "198.51.100.7")).isFalse();
        House.open()
                .asData()
                .sql("update samenhang.path_attempt set at = at - interval '61 minutes'")
                .update();
        assertThat(crowd.isTooMuch("open", place)).isFalse();
        House.open().bean(Vaults.class).forget();
        assertThat(House.open()
                        .asData()
                        .sql("select count(*) from samenhang.path_attempt where at < now() - interval '1 hour'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static int rows(String sql, UUID id) {
        return House.open()
                .asData()
                .sql(sql)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static void data(String sql, UUID id) {
        House.open().asData().sql(sql).param("id", id).update();
    }
}
