package org.samenhang.casework.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.consent.Article;

/** What somebody of a family can ask (nl: recht). The articles are those of the Jeugdwet, the last of the privacy law. */
public enum Right {
    /** To read the file (7.3.10). */
    SEE(Article.JW_7_3_10),
    /** A copy of it (7.3.10). */
    COPY(Article.JW_7_3_10),
    /** To have something mended that is not right (AVG 16). */
    CORRECT(Article.AVG_16),
    /** To add a declaration of one's own (7.3.8). */
    ADD(Article.JW_7_3_8),
    /** To have less done with it for a while (AVG 18). */
    RESTRICT(Article.AVG_18),
    /** To have it destroyed (7.3.9). */
    DESTROY(Article.JW_7_3_9),
    /** To object (AVG 21; 7.3.12 for research). */
    OBJECT(Article.AVG_21),
    /** To keep in touch with one's family. */
    FAMILY(null),
    /** A place that fits. */
    PLACE(null),
    /** To be heard before something is decided. */
    HEARD(null),
    /** To complain (4.2.1). */
    COMPLAINT(Article.JW_4_2_1);

    private final @Nullable Article article;

    Right(@Nullable Article article) {
        this.article = article;
    }

    /** Where it stands; null for what many laws say together. */
    public @Nullable Article article() {
        return article;
    }

    /** As the database, the address and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody can answer it without knowing what it is about. */
    public boolean needsWords() {
        return List.of(CORRECT, ADD, RESTRICT, DESTROY, OBJECT).contains(this);
    }

    /** The rights on one's own file. */
    public static List<Right> ofTheFile() {
        return List.of(SEE, COPY, CORRECT, ADD, RESTRICT, DESTROY, OBJECT);
    }

    /** The rights in the care that is given. */
    public static List<Right> inCare() {
        return List.of(FAMILY, PLACE, HEARD, COMPLAINT);
    }

    static Optional<Right> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
