package org.samenhang.access.settings;

import java.util.Locale;

/** One thing the controller can decide, with the strict value that holds until then. */
public enum Setting {
    /** Years from the last change of a file to the day it is to be destroyed. */
    RETENTION_YEARS(Topic.RETENTION, Kind.NUMBER, "20", 1, 115),
    /** Whether the file falls under the retention of the Jeugdwet. */
    YOUTH_ACT_FILE(Topic.FILE, Kind.SWITCH, "yes", 0, 0),
    /** Years for which a row of the access log is kept. */
    LOG_RETENTION_YEARS(Topic.ACCESS_LOG, Kind.NUMBER, "5", 5, 115),
    /** Whether a citizen service number may be kept. */
    BSN(Topic.BSN, Kind.SWITCH, "no", 0, 0),
    /** The smallest count, apart from 0, that figures outside the team show. */
    PUBLIC_MINIMUM(Topic.FIGURES, Kind.NUMBER, "5", 3, 100),
    ADVISER_NAME(Topic.ADVISER, Kind.LINE, "", 0, 120),
    ADVISER_PHONE(Topic.ADVISER, Kind.PHONE, "", 0, 40),
    ADVISER_MAIL(Topic.ADVISER, Kind.MAIL, "", 0, 120),
    ADVISER_WEB(Topic.ADVISER, Kind.WEB, "", 0, 200),
    /** Days after which a family is told that somebody opened their file in an emergency. */
    EMERGENCY_TOLD_AFTER_DAYS(Topic.EMERGENCY, Kind.NUMBER, "14", 0, 60),
    /** Months after the hand-over of an analysis, three times. */
    RECHECK_FIRST_MONTHS(Topic.FOLLOW_UP, Kind.NUMBER, "1", 1, 60),
    RECHECK_SECOND_MONTHS(Topic.FOLLOW_UP, Kind.NUMBER, "3", 1, 60),
    RECHECK_THIRD_MONTHS(Topic.FOLLOW_UP, Kind.NUMBER, "6", 1, 60);

    /** What is typed. */
    enum Kind {
        NUMBER,
        SWITCH,
        LINE,
        PHONE,
        MAIL,
        WEB
    }

    private final Topic topic;
    private final Kind kind;
    private final String strict;
    private final int least;
    private final int most;

    Setting(Topic topic, Kind kind, String strict, int least, int most) {
        this.topic = topic;
        this.kind = kind;
        this.strict = strict;
        this.least = least;
        this.most = most;
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /** The value that holds while nothing was decided. */
    public String strict() {
        return strict;
    }

    /** The smallest number it takes. */
    public int least() {
        return least;
    }

    /** The largest number it takes, or how long a text may be. */
    public int most() {
        return most;
    }

    /** Whether it is a yes or a no. */
    public boolean isSwitch() {
        return kind == Kind.SWITCH;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether this can be its value. */
    boolean takes(String value) {
        return switch (kind) {
            case NUMBER ->
                value.matches("\\d{1,3}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
            case SWITCH -> value.equals("yes") || value.equals("no");
            case LINE -> value.length() <= most;
            case PHONE -> value.isEmpty() || value.length() <= most && value.matches("\\+?[0-9][0-9 ()-]{2,}");
            case MAIL ->
                value.isEmpty() || value.length() <= most && value.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
            case WEB ->
                value.isEmpty() || value.length() <= most && value.matches("https://[^\\s<>\"'@]+\\.[^\\s<>\"'@]+");
        };
    }

    /** Whether this protects less than what holds without a decision. */
    boolean isLaxer(String value) {
        if (!takes(value) || isNumber() == isSwitch() || topic == Topic.FOLLOW_UP) {
            return false;
        }
        int more = isNumber() ? Integer.compare(Integer.parseInt(value), Integer.parseInt(strict)) : 0;
        return isSwitch() ? !value.equals(strict) : this == EMERGENCY_TOLD_AFTER_DAYS ? more > 0 : more < 0;
    }

    /** As the table, forms and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
