package org.samenhang.access.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A topic as it stands.
 *
 * @param values what holds, by code of the setting
 * @param history what was decided, the latest first
 */
public record TopicPage(Topic topic, Map<String, String> values, List<Decided> history) {

    /** What holds for one of its settings. */
    public String value(Setting setting) {
        return Objects.requireNonNull(values.get(setting.code()));
    }

    /** Whether what was decided protects less than the strict default. */
    public boolean isLaxer() {
        return topic.settings().stream().anyMatch(one -> one.isLaxer(value(one)));
    }
}
