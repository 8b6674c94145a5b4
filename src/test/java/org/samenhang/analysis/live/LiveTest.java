package org.samenhang.analysis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two applications on one database: what one is told, the other hears, and a reader hears of nothing they may not see. */
class LiveTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final ARegion.Somebody mother = file.parent("Moeder");
    private final ARegion.Somebody father = file.parent("Vader");
    private final ARegion.Somebody expert = file.expert("Deskundige");
    private final JdbcClient data = House.open().asData();
    private final List<Hub> hubs = new ArrayList<>();
    private final UUID open = table.statement("Voor iedereen", "care", "hinders");
    private final UUID ofTeam = table.statement("Voor het team", "youth", "hinders", "team", null);
    private final Hub one = application();
    private final Hub other = application();

    @AfterEach
    void stop() {
        hubs.forEach(Hub::stop);
    }

    @Test
    void aChangeIsHeardInEveryApplicationByWhoMaySeeItAndByNobodyElse() throws Exception {
        try (Watch ofExpert = watch(one, expert, "");
                Watch ofFather = watch(other, father, "")) {
            String before = pulse(ofFather);
            pulse(ofExpert);
            change(ofTeam);
            assertThat(pulse(ofExpert)).isNotEqualTo(before);
            change(open);
            String after = pulse(ofFather);
            assertThat(after).isNotEqualTo(before);
            // The only thing he was told: had the hidden change told him too, there would have been two.
            assertThat(after).isEqualTo(fingerprint(father));
            assertThat(ofFather.next(Duration.ofMillis(1)).pulse()).isNull();
        }
    }

    @Test
    void whoComesBackWithWhatTheyKnewIsToldOnlyWhatTheyMissed() throws Exception {
        String known = fingerprint(father);
        try (Watch same = watch(one, father, known)) {
            assertThat(until(same, news -> news.present() != null).pulse()).isNull();
        }
        change(open);
        try (Watch back = watch(other, father, known)) {
            assertThat(pulse(back)).isEqualTo(fingerprint(father));
        }
    }

    @Test
    void nothingIsMissedWhenTheConnectionThatListensIsKilled() throws Exception {
        try (Watch watch = watch(one, father, fingerprint(father))) {
            until(watch, news -> news.present() != null);
            org.awaitility.Awaitility.await().atMost(SOON).until(() -> killed() >= hubs.size());
            change(open);
            assertThat(pulse(watch)).isEqualTo(fingerprint(father));
            change(open);
            assertThat(pulse(watch)).isEqualTo(fingerprint(father));
        }
    }

    @Test
    void whoIsRemovedOrSignsOutSeesNothingFromThatSecond() throws Exception {
        String token = father.token();
        try (Watch ofFather = one.watch(file.id(), father.id(), UUID.randomUUID(), token, false, "");
                Watch ofExpert = watch(other, expert, "")) {
            pulse(ofFather);
            pulse(ofExpert);
            data.sql("update participation set until_at = now() where case_id = :case and person_id = :who")
                    .param("case", file.id())
                    .param("who", expert.id())
                    .update();
            assertThat(until(ofExpert, Watch.News::gone).pulse()).isNull();
            House.open().bean(Door.class).end(token);
            assertThat(until(ofFather, Watch.News::gone).pulse()).isNull();
        }
        assertThat(expert.visits().get(file.path() + "/analysis").statusCode()).isEqualTo(404);
        assertThat(expert.visits().get(file.path() + "/analysis/stream").statusCode())
                .isEqualTo(404);
    }

    /** What comes in while a page is being read is told of: its pulse is of before, not of after. */
    @Test
    void aPageThatMissedAStatementDoesNotSayThatItIsNew() throws Exception {
        var visitor = expert.visits();
        visitor.get(file.path() + "/analysis");
        CompletableFuture<String> page;
        String late = "Dit kwam er net tussen";
        try (Connection held = House.open().bean(Store.class).connectAsAdministrator()) {
            held.setAutoCommit(false);
            held.createStatement().execute("lock table samenhang.priority in access exclusive mode");
            page = CompletableFuture.supplyAsync(
                    () -> visitor.get(file.path() + "/analysis").body());
            while (data.sql(
                                    "select count(*) from pg_locks where not granted and relation = 'samenhang.priority'::regclass")
                            .query(Integer.class)
                            .single()
                    == 0) {
                assertThat(page).isNotDone();
                Thread.onSpinWait();
            }
            table.statement(late, "care", "hinders");
            held.rollback();
        }
        String read = page.get();
        assertThat(read.contains(late) || !read.contains("data-pulse=\"" + fingerprint(expert) + "\""))
                .isTrue();
    }

    @Test
    void aRightThatEndsByItselfIsKnownBeforehand() throws Exception {
        data.sql(
                        "update participation set until_at = now() + interval '2 seconds' where case_id = :case and person_id = :who")
                .param("case", file.id())
                .param("who", expert.id())
                .update();
        try (Watch watch = watch(one, expert, "")) {
            pulse(watch);
            assertThat(watch.until()).isNotNull();
        }
    }

    @Test
    void whoIsHereIsToldToWhoMayKnowWhereTheyAre() throws Exception {
        file.shields(mother, father);
        UUID desk = UUID.randomUUID();
        try (Watch ofMother = watch(one, mother, desk, false, "");
                Watch ofFather = watch(other, father, "");
                Watch ofExpert = watch(other, expert, "");
                Watch ofRoom = watch(other, file.director(), UUID.randomUUID(), true, "")) {
            assertThat(until(ofExpert, news -> present(news, "Moeder") && present(news, "Vader"))
                            .present())
                    .contains("Moeder");
            as(mother, () -> House.open().bean(Sights.class).type(file.id(), desk, "line"));
            assertThat(until(ofExpert, news -> present(news, "\"line\"")).present())
                    .contains("Moeder");
            as(mother, () -> House.open().bean(Sights.class).type(file.id(), desk, ofTeam.toString()));
            // Not told to him: that she is here, and that somebody types.
            assertThat(as(
                            father,
                            () -> House.open()
                                    .bean(Sights.class)
                                    .own(file.id(), false)
                                    .present()))
                    .contains("Vader", "Deskundige")
                    .doesNotContain("Moeder", "line", ofTeam.toString());
            assertThat(as(
                            expert,
                            () -> House.open()
                                    .bean(Sights.class)
                                    .own(file.id(), false)
                                    .present()))
                    .contains(ofTeam.toString());
            assertThat(as(
                            file.director(),
                            () -> House.open()
                                    .bean(Sights.class)
                                    .own(file.id(), true)
                                    .present()))
                    .as("the screen in the room, which he looks at too")
                    .contains("Vader")
                    .doesNotContain("Moeder");
            assertThat(ofFather.until()).isNotNull();
            assertThat(ofRoom.room()).isTrue();
        }
        assertThat(data.sql("select count(*)::int from presence where case_id = :case")
                        .param("case", file.id())
                        .query(Integer.class)
                        .single())
                .as("nothing is kept of who was here")
                .isZero();
    }

    @Test
    void whoMustNotMeetDoNotSeeEachOtherHere() {
        file.mustNotMeet(father, mother);
        Sights sights = House.open().bean(Sights.class);
        as(mother, () -> sights.arrive(file.id(), UUID.randomUUID(), UUID.randomUUID()));
        as(father, () -> sights.arrive(file.id(), UUID.randomUUID(), UUID.randomUUID()));
        assertThat(as(father, () -> sights.own(file.id(), false).present())).doesNotContain("Moeder");
        assertThat(as(mother, () -> sights.own(file.id(), false).present())).doesNotContain("Vader");
        assertThat(as(expert, () -> sights.own(file.id(), false).present())).contains("Vader", "Moeder");
    }

    @Test
    void aSittingIsReadOnceHoweverOftenTheLineIsLost() {
        UUID screen = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(father.visits()
                            .get(file.path() + "/analysis/stream?screen=" + screen)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(data.sql("select count(*)::int from access_log where object_id = :screen and person_id = :who")
                        .param("screen", screen)
                        .param("who", father.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aTableThatWasMadeKnownLaterTellsToo() {
        String before = fingerprint(expert);
        data.sql(
                        "insert into statement_about (statement_id, person_id, region_id, case_id) values (:id, :who, :region, :case)")
                .param("id", ofTeam)
                .param("who", mother.id())
                .param("region", region.id())
                .param("case", file.id())
                .update();
        assertThat(fingerprint(expert)).isNotEqualTo(before);
        String ofFather = fingerprint(father);
        data.sql("delete from statement_about where statement_id = :id")
                .param("id", ofTeam)
                .update();
        assertThat(fingerprint(father)).isEqualTo(ofFather);
    }

    /** Ends every connection that listens; gives how many. */
    private static int killed() throws java.sql.SQLException {
        try (var admin = House.open().bean(Store.class).connectAsAdministrator();
                var kill = admin.prepareStatement("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'samenhang listener'");
                var rows = kill.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Hub application() {
        Hub hub = new Hub(House.open().bean(Sights.class), House.open().bean(Store.class));
        hub.start();
        hubs.add(hub);
        return hub;
    }

    private Watch watch(Hub hub, ARegion.Somebody who, String known) {
        return watch(hub, who, UUID.randomUUID(), false, known);
    }

    private Watch watch(Hub hub, ARegion.Somebody who, UUID screen, boolean room, String known) {
        return as(who, () -> hub.watch(file.id(), who.id(), screen, who.token(), room, known));
    }

    private void change(UUID statement) {
        data.sql("update statement set text = text || '.', version = version + 1 where id = :id")
                .param("id", statement)
                .update();
    }

    private static String pulse(Watch watch) throws InterruptedException {
        String pulse = until(watch, news -> news.pulse() != null).pulse();
        return pulse == null ? "" : pulse;
    }

    private static boolean present(Watch.News news, String what) {
        return news.present() != null && news.present().contains(what);
    }

    private static Watch.News until(Watch watch, Predicate<Watch.News> wanted) throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < SOON.toNanos()) {
            Watch.News news = watch.next(SOON);
            if (wanted.test(news)) {
                return news;
            }
        }
        throw new AssertionError("It was not told");
    }

    private String fingerprint(ARegion.Somebody who) {
        return as(
                who, () -> House.open().bean(Sights.class).own(file.id(), false).pulse());
    }

    private static void as(ARegion.Somebody who, Runnable what) {
        as(who, () -> {
            what.run();
            return true;
        });
    }

    private static <T> T as(ARegion.Somebody who, java.util.function.Supplier<T> what) {
        Call call = new Call(who.token(), UUID.randomUUID(), "TEST", "test", "test");
        try (Call.Serving serving = call.serve()) {
            return what.get();
        }
    }
}
