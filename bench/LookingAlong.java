package bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A change on one screen until the new picture is on the others, and a hundred meetings that do so at once. */
final class LookingAlong {

    private static final int WATCHERS = 20;
    private static final int STATEMENTS = 60;
    private static final int MEETINGS = 100;
    private static final int CHANGES = 12;
    /** Rounds before the first that counts: in the first minute the virtual machine compiles on the same cores. */
    private static final int WARM = 5;
    /** In a lively meeting somebody changes something every ten seconds. */
    private static final long PACE = 10_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Application application;
    private final Visitor director;
    private final String proof;

    private LookingAlong(Application application) throws Exception {
        this.application = application;
        this.director = application.signIn();
        this.proof = director.withToken("x=").substring("x=".length());
    }

    static void run(Options options, Application application, Table table) throws Exception {
        LookingAlong bench = new LookingAlong(application);
        try (Database database = new Database(application)) {
            bench.twenty(options, database, table);
            bench.hundred(options, database, table);
        }
    }

    /** 20 screens see a change; beside it the same 20 fetches without anything live. */
    private void twenty(Options options, Database database, Table table) throws Exception {
        Meeting meeting = meeting(database, STATEMENTS, WATCHERS);
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < WATCHERS; i++) {
            watchers.add(new Watcher(meeting, meeting.guests().get(i)));
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> live = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = -WARM; round < options.rounds(); round++) {
            List<Double> seen = new ArrayList<>();
            List<Double> fetched = new ArrayList<>();
            for (int change = 0; change < CHANGES; change++) {
                String mark = "Gewijzigd " + UUID.randomUUID();
                CountDownLatch all = new CountDownLatch(WATCHERS);
                List<Double> times = Collections.synchronizedList(new ArrayList<>());
                long begin = System.nanoTime();
                watchers.forEach(watcher -> watcher.expect(mark, () -> {
                    times.add((System.nanoTime() - begin) / 1e6);
                    all.countDown();
                }));
                meeting.change(mark);
                if (!all.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("a screen was not told of a change");
                }
                seen.addAll(times);
                fetched.addAll(atOnce(meeting));
            }
            if (round >= 0) {
                live.addAll(seen);
                bare.addAll(fetched);
                ratios.add(p95(seen) / p95(fetched));
            }
        }
        watchers.forEach(Watcher::close);
        table.line(
                "live: a change on 60 statements on 20 screens, 95th percentile",
                Table.format("%.0f ms (median %.0f)", p95(live), Ratios.median(live)),
                Table.format("%.0f ms: 20 fetches at once", p95(bare)),
                new Ratios(ratios).toString(),
                "300 ms",
                "change, told, picture fetched");
    }

    /** One meeting at its pace, then a hundred at theirs: each a change every ten seconds, one screen that looks along. */
    private void hundred(Options options, Database database, Table table) throws Exception {
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < MEETINGS; i++) {
            meetings.add(meeting(database, 20, 0));
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> ofOne = new ArrayList<>();
        List<Double> ofAll = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            List<Double> one = pace(meetings.subList(0, 1), 12, 300);
            List<Double> all = pace(meetings, 1, PACE);
            if (round > 0) {
                ofOne.addAll(one);
                ofAll.addAll(all);
                ratios.add(p95(all) / p95(one));
            }
        }
        table.line(
                "live: 100 meetings at once, 95th percentile",
                Table.format("%.0f ms (median %.0f)", p95(ofAll), Ratios.median(ofAll)),
                Table.format("%.0f ms: one meeting", p95(ofOne)),
                new Ratios(ratios).toString(),
                "2.0",
                "a change per meeting per 10 s");
    }

    /** @param pace within which each of the meetings makes its change, at a moment of its own */
    private List<Double> pace(List<Meeting> meetings, int changes, long pace) throws Exception {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        List<Watcher> watchers = new ArrayList<>();
        for (Meeting meeting : meetings) {
            watchers.add(new Watcher(meeting, cookies()));
        }
        Random random = new Random(4);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            Watcher watcher = watchers.get(i);
            long wait = meetings.size() == 1 ? 0 : random.nextLong(pace);
            running.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(wait);
                    for (int change = 0; change < changes; change++) {
                        String mark = "Gewijzigd " + UUID.randomUUID();
                        CountDownLatch seen = new CountDownLatch(1);
                        long begin = System.nanoTime();
                        watcher.expect(mark, () -> {
                            times.add((System.nanoTime() - begin) / 1e6);
                            seen.countDown();
                        });
                        meeting.change(mark);
                        if (!seen.await(30, TimeUnit.SECONDS)) {
                            times.add(30_000.0);
                        }
                        if (changes > 1) {
                            Thread.sleep(pace);
                        }
                    }
                } catch (Exception failed) {
                    times.add(30_000.0);
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        watchers.forEach(Watcher::close);
        return times;
    }

    private List<Double> atOnce(Meeting meeting) throws Exception {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < WATCHERS; i++) {
            String guest = meeting.guests().get(i);
            running.add(Thread.startVirtualThread(() -> {
                long begin = System.nanoTime();
                try {
                    fetch(meeting, guest);
                    times.add((System.nanoTime() - begin) / 1e6);
                } catch (Exception failed) {
                    times.add(30_000.0);
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        return times;
    }

    private static double p95(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * 0.95) - 1));
    }

    /** As the page does it: when the house is too busy it asks again. */
    private String fetch(Meeting meeting, String cookies) throws Exception {
        HttpRequest request = request(meeting.path(), cookies)
                .header("X-Fragment", "true")
                .GET()
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (int tries = 1; answer.statusCode() == 503 && tries < 6; tries++) {
            Thread.sleep(400L * tries);
            answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the picture answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, String cookies) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + path))
                .header("Cookie", cookies);
    }

    /** Those of the director. */
    private String cookies() {
        return director.headers()
                .lines()
                .filter(header -> header.startsWith("Cookie: "))
                .map(header -> header.substring("Cookie: ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** A case with a map of so many statements, directed by who is signed in; with so many experts beside, each signed in for themselves. */
    private Meeting meeting(Database database, int statements, int experts) throws Exception {
        UUID file = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        database.run(Table.format("""
                with me as (select p.* from person p join session s on s.person_id = p.id
                             where s.token_hash = sha256(convert_to('%1$s', 'UTF8'))),
                     y as (insert into person (region_id, name, kind) select region_id, 'Kind', 'family' from me returning id, region_id),
                     f as (insert into case_file (id, region_id, number, question, youth_id, registered_on)
                           select '%2$s', y.region_id, 'bench-' || left('%2$s', 8), 'Waar zit het vast?', y.id, current_date from y
                           returning region_id)
                insert into participation (region_id, case_id, person_id, role, level)
                select me.region_id, '%2$s'::uuid, me.id, 'process_director', 3 from me, f
                union all select y.region_id, '%2$s'::uuid, y.id, 'youth', 1 from y;
                insert into analysis (case_id, region_id) select id, region_id from case_file where id = '%2$s';
                insert into statement (id, region_id, case_id, text, sphere, effect, position)
                select case n when 1 then '%3$s'::uuid else gen_random_uuid() end, f.region_id, f.id, 'Uitspraak nummer ' || n || ' van deze kaart',
                       (array['youth', 'family', 'care', 'school'])[1 + n %% 4], (array['hinders', 'helps'])[1 + n %% 2], n
                  from case_file f, generate_series(1, %4$d) n where f.id = '%2$s';
                insert into link (region_id, case_id, from_id, to_id, sign)
                select a.region_id, a.case_id, a.id, b.id, '+' from statement a join statement b on b.case_id = a.case_id
                   and (b.position = a.position + 1 or b.position = a.position - 5 and a.position %% 6 = 0)
                 where a.case_id = '%2$s';
                """, director.session(), file, first, statements));
        List<String> guests = new ArrayList<>();
        for (int i = 0; i < experts; i++) {
            String token = UUID.randomUUID().toString();
            database.run(Table.format("""
                    with e as (insert into person (region_id, name, kind) select region_id, 'Deskundige %1$d', 'professional'
                                 from case_file where id = '%2$s' returning id, region_id),
                         p as (insert into participation (region_id, case_id, person_id, role, level)
                               select region_id, '%2$s', id, 'expert', 3 from e)
                    insert into session (token_hash, region_id, person_id, expires_at, client)
                    select sha256(convert_to('%3$s', 'UTF8')), region_id, id, now() + interval '1 hour', 'bench' from e
                    """, i + 1, file, token));
            guests.add("samenhang=" + token);
        }
        return new Meeting("/cases/" + file + "/analysis", first, guests);
    }

    /** One table with a picture. */
    private final class Meeting {

        private final String path;
        private final UUID statement;
        private final List<String> guests;
        private int version;

        Meeting(String path, UUID statement, List<String> guests) {
            this.path = path;
            this.statement = statement;
            this.guests = guests;
        }

        /** Cookies of who looks along, each somebody else. */
        List<String> guests() {
            return guests;
        }

        String path() {
            return path;
        }

        synchronized void change(String words) throws Exception {
            HttpResponse<String> answer = client.send(
                    request(path + "/statements/" + statement + "/wording", cookies())
                            .header("X-Fragment", "true")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "text=" + Application.encoded(words) + "&version=" + version++ + proof))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a change answered " + answer.statusCode());
            }
        }
    }

    /** A screen that looks along: at each change it fetches the picture. */
    private final class Watcher {

        private final AtomicReference<Expected> expected = new AtomicReference<>();
        private final InputStream stream;
        private final String cookies;
        private volatile boolean closing;

        Watcher(Meeting meeting, String cookies) throws Exception {
            this.cookies = cookies;
            HttpResponse<InputStream> answer = client.send(
                    request(meeting.path() + "/stream?screen=" + UUID.randomUUID(), cookies)
                            .header("Accept", "text/event-stream")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the stream answered " + answer.statusCode());
            }
            stream = answer.body();
            CountDownLatch first = new CountDownLatch(1);
            Thread.startVirtualThread(() -> follow(meeting, first));
            if (!first.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the stream said nothing");
            }
        }

        void expect(String mark, Runnable seen) {
            expected.set(new Expected(mark, seen));
        }

        private void follow(Meeting meeting, CountDownLatch first) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.equals("event: change")) {
                        continue;
                    }
                    first.countDown();
                    Expected now = expected.get();
                    if (now != null && fetch(meeting, cookies).contains(now.mark()) && expected.compareAndSet(now, null)) {
                        now.seen().run();
                    }
                }
            } catch (Exception failed) {
                if (!closing) {
                    System.err.println("a screen could not look along: " + failed);
                }
            }
        }

        void close() {
            closing = true;
            try {
                stream.close();
            } catch (java.io.IOException gone) {
                // it was over
            }
        }
    }

    private record Expected(String mark, Runnable seen) {}
}
