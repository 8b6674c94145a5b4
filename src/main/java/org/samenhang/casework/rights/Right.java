package org.samenhang.casework.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody of a family can ask (nl: recht). The articles are those of the Jeugdwet, the last of the privacy law. */
public enum Right {
    /** To read the file (7.3.10). */
    SEE,
    /** A copy of it (7.3.10). */
    COPY,
    /** To have something mended that is not right (AVG 16). */
    CORRECT,
    /** To add a declaration of one's own (7.3.8). */
    ADD,
    /** To have less done with it for a while (AVG 18). */
    RESTRICT,
    /** To have it destroyed (7.3.9). */
    DESTROY,
    /** To object (AVG 21; 7.3.12 for research). */
    OBJECT,
    /** To keep in touch with one's family. */
    FAMILY,
    /** A place that fits. */
    PLACE,
    /** To be heard before something is decided. */
    HEARD,
    /** To complain (4.2.1). */
    COMPLAINT;

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
