package org.samenhang.casework.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a consent is about. */
public enum About {
    /** Taking part: that the team thinks along. */
    REGISTRATION(Article.JW_7_3_4),
    /** Who is at the table. */
    ATTENDEES(Article.JW_7_3_13),
    /** What others are told. */
    SHARING(Article.JW_7_3_11);

    private final Article article;

    About(Article article) {
        this.article = article;
    }

    /** Why it is asked. */
    public Article article() {
        return article;
    }

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is spelt so; empty when nothing is. */
    public static Optional<About> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
