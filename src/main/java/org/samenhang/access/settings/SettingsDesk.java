package org.samenhang.access.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator or the privacy officer writes down what the controller decided. */
@Service
class SettingsDesk {

    private static final String OBJECT = "setting";

    private final JdbcClient db;
    private final AccessLog log;
    private final Clock clock;

    SettingsDesk(JdbcClient db, AccessLog log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** Every topic as it stands. */
    @Transactional
    public List<TopicPage> all(Person reader) {
        opens(reader, Action.READ);
        List<Decided> history = history();
        return Arrays.stream(Topic.values()).map(topic -> page(topic, history)).toList();
    }

    /** One topic as it stands. */
    @Transactional
    public TopicPage one(Person reader, Topic topic) {
        opens(reader, Action.READ);
        return page(topic, history());
    }

    /** Writes down what changes, from today; what stays as it was is no decision. */
    @Transactional
    public void decide(Person reader, Topic topic, Map<String, String> values, String ground) {
        opens(reader, Action.UPDATE);
        TopicPage before = page(topic, history());
        for (Setting setting : topic.settings()) {
            String value = Objects.requireNonNull(values.get(setting.code()));
            if (!setting.takes(value)) {
                throw new IllegalArgumentException(setting + " takes no such value");
            }
            if (!value.equals(before.value(setting))) {
                db.sql("""
                                insert into region_setting (region_id, key, value, ground, decided_on, decided_by)
                                values ((select my_region()), :key, :value, :ground, :on, (select me()))
                                """)
                        .param("key", setting.code())
                        .param("value", value)
                        .param("ground", ground)
                        .param("on", LocalDate.now(clock))
                        .update();
            }
        }
    }

    private void opens(Person reader, Action action) {
        if (!reader.has(Duty.ADMINISTRATOR) && !reader.has(Duty.PRIVACY_OFFICER)) {
            throw new NotYours(OBJECT, null);
        }
        log.does(action, OBJECT, null);
    }

    private static TopicPage page(Topic topic, List<Decided> history) {
        Map<String, String> decided = new LinkedHashMap<>();
        List<Decided> here =
                history.stream().filter(one -> one.setting().topic() == topic).toList();
        here.reversed().forEach(one -> decided.put(one.setting().code(), one.value()));
        Map<String, String> values = new LinkedHashMap<>();
        topic.settings().forEach(setting -> values.put(setting.code(), Settings.value(setting, decided)));
        return new TopicPage(topic, values, here);
    }

    private List<Decided> history() {
        List<String> known = Arrays.stream(Setting.values()).map(Setting::code).toList();
        return db
                .sql("""
                        select s.key, s.value, s.ground, s.decided_on, p.name
                          from region_setting s join person p on p.id = s.decided_by
                         order by s.noted_at desc, s.id desc
                        """)
                .query((row, number) -> Map.entry(row.getString("key"), new String[] {
                    row.getString("value"), row.getString("ground"), row.getString("decided_on"), row.getString("name")
                }))
                .list()
                .stream()
                .filter(row -> known.contains(row.getKey()))
                .map(row -> new Decided(
                        Setting.values()[known.indexOf(row.getKey())],
                        row.getValue()[0],
                        row.getValue()[1],
                        LocalDate.parse(row.getValue()[2]),
                        row.getValue()[3]))
                .toList();
    }
}
