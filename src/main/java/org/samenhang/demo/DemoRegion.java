package org.samenhang.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.samenhang.access.SignIn;
import org.samenhang.store.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo region into an empty demo directory, before the first page is served. Everything in it is invented; its
 * dates move along with the day it is loaded on.
 */
@Component
@ConditionalOnProperty("samenhang.demo")
class DemoRegion implements SmartLifecycle {

    /** In the data directory: the logins, as they are printed at each start. */
    static final String LOGINS = "demo-logins.txt";

    private static final List<String> CASES =
            List.of("de-school-belt-weer", "steeds-ergens-anders", "achter-de-deur", "vrijdagmiddag");

    private final DataSource database;
    private final Store store;
    private final SignIn signIn;
    private final Clock clock;
    private boolean running;

    DemoRegion(@Qualifier("dataDataSource") DataSource database, Store store, SignIn signIn, Clock clock) {
        this.database = database;
        this.store = store;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        boolean empty = JdbcClient.create(database)
                .sql("select not exists (select from region)")
                .query(Boolean.class)
                .single();
        if (empty) {
            new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> load());
        }
    }

    private void load() {
        LocalDate today = LocalDate.now(clock);
        Path kept = store.directory().resolve(LOGINS);
        DemoLogins logins = new DemoLogins(database, signIn, store.secret("demo.password"), kept);
        DemoPeople people = new DemoPeople(database, logins);
        Story told = Story.read("people", today);
        people.load(told);
        cases(people, today);
        told.each("caseLogins")
                .forEach(one -> logins.give(
                        Story.id("case-" + one.text("case"), one.text("person")),
                        one.text("login"),
                        one.text("as"),
                        one.text("shows")));
        new DemoTable(database, today).load();
        new DemoBefore(database, people, today).load();
        new DemoQuestionAnalyses(database, people, today).load();
        new DemoWorkshops(database, people).load(Story.read("workshops", today));
        new DemoRegisters(database, clock).load();
        new DemoPlaces(database).load(Story.read("providers", today));
        new DemoLooks(database, today).load(told);
        logins.keep();
    }

    private void cases(DemoPeople people, LocalDate today) {
        List<Story> stories = new ArrayList<>(
                CASES.stream().map(name -> Story.read("case-" + name, today)).toList());
        stories.sort(Comparator.comparing(story -> story.part("registration").day("day")));
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (Story story : stories) {
            int year = story.part("registration").day("day").getYear();
            int number = numbers.merge(year, 1, Integer::sum);
            new DemoCase(database, people, story).load("%d-%03d".formatted(year, number));
        }
        DemoBrother brother = new DemoBrother(database, people, today);
        int number = numbers.merge(brother.year(), 1, Integer::sum);
        brother.load("%d-%03d".formatted(brother.year(), number));
        numbers.forEach((year, last) -> Row.of(database, "case_number", DemoPeople.REGION)
                .with("year", year)
                .with("last", last)
                .insert());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which begins at the default phase less one. */
    @Override
    public int getPhase() {
        return 0;
    }
}
