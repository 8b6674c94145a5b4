package org.samenhang.access.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What settings are about; the settings of one topic are decided together. */
public enum Topic {
    /** How long a file is kept (Jeugdwet 7.3.8). */
    RETENTION,
    /** Whether the expert team's file is a file under the Jeugdwet (7.3.8). */
    FILE,
    /** How long the access log is kept (NEN 7513). */
    ACCESS_LOG,
    /** Whether citizen service numbers may be kept (Jeugdwet 7.2). */
    BSN,
    /** How small a number may be in figures that leave the team. */
    FIGURES,
    /** How the independent confidential adviser is reached (Jeugdwet 2.5 and 4.1.9). */
    ADVISER,
    /** When a family is told of an emergency access. */
    EMERGENCY,
    /** After how many months it is asked whether people still work from an analysis that was handed over. */
    FOLLOW_UP;

    /** Its settings. */
    public List<Setting> settings() {
        return Arrays.stream(Setting.values())
                .filter(one -> one.topic() == this)
                .toList();
    }

    /** As addresses and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
