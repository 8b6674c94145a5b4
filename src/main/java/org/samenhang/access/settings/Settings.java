package org.samenhang.access.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holds today in the caller's region: as the controller decided, else the strict default. For every room. */
@Service
public class Settings {

    /** No file under the Jeugdwet is kept shorter than this (7.3.8). */
    static final int YOUTH_ACT_YEARS = 20;

    private final JdbcClient db;

    Settings(JdbcClient db) {
        this.db = db;
    }

    /** Years from the last change of a file to its destruction; for a file under the Jeugdwet never under 20. */
    @Transactional
    public int retentionYears() {
        Map<String, String> now = now();
        int decided = number(Setting.RETENTION_YEARS, now);
        return yes(Setting.YOUTH_ACT_FILE, now) ? Math.max(YOUTH_ACT_YEARS, decided) : decided;
    }

    /** Whether the expert team's file is a file under the Jeugdwet. */
    @Transactional
    public boolean youthActFile() {
        return yes(Setting.YOUTH_ACT_FILE, now());
    }

    /** Years for which a row of the access log is kept. */
    @Transactional
    public int logRetentionYears() {
        return number(Setting.LOG_RETENTION_YEARS, now());
    }

    /** Whether a citizen service number may be kept; then only one that {@link Bsn} accepts. */
    @Transactional
    public boolean bsn() {
        return yes(Setting.BSN, now());
    }

    /** The smallest count, apart from 0, in figures that leave the team. */
    @Transactional
    public int publicMinimum() {
        return number(Setting.PUBLIC_MINIMUM, now());
    }

    /** Days after an emergency access on which the family is told of it. */
    @Transactional
    public int emergencyToldAfterDays() {
        return number(Setting.EMERGENCY_TOLD_AFTER_DAYS, now());
    }

    /** Months after a hand-over in which it is asked whether people still work from the analysis, the soonest first. */
    @Transactional
    public List<Integer> recheckMonths() {
        Map<String, String> now = now();
        return Stream.of(Setting.RECHECK_FIRST_MONTHS, Setting.RECHECK_SECOND_MONTHS, Setting.RECHECK_THIRD_MONTHS)
                .map(one -> number(one, now))
                .distinct()
                .sorted()
                .toList();
    }

    /** How the confidential adviser is reached. */
    @Transactional
    public Adviser adviser() {
        return adviser(now());
    }

    /** How to reach the adviser of the region that sent this link, for who stands before its door; unknown once it no longer opens. */
    @Transactional
    public Adviser adviserAtDoor(String link) {
        return adviser(db
                .sql("select key, value from link_door_adviser(sha256(convert_to(:link, 'UTF8')))")
                .param("link", link)
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Adviser adviser(Map<String, String> now) {
        return new Adviser(
                value(Setting.ADVISER_NAME, now),
                value(Setting.ADVISER_PHONE, now),
                value(Setting.ADVISER_MAIL, now),
                value(Setting.ADVISER_WEB, now));
    }

    private Map<String, String> now() {
        return db
                .sql("select key, value from settings_now()")
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int number(Setting setting, Map<String, String> now) {
        return Integer.parseInt(value(setting, now));
    }

    private static boolean yes(Setting setting, Map<String, String> now) {
        return value(setting, now).equals("yes");
    }

    /** A value that this version does not take, as after going back to an older one, is no decision. */
    static String value(Setting setting, Map<String, String> now) {
        String decided = now.getOrDefault(setting.code(), setting.strict());
        return setting.takes(decided) ? decided : setting.strict();
    }
}
