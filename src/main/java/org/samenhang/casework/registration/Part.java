package org.samenhang.casework.registration;

import static org.samenhang.casework.registration.Question.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of the form: one thing for a youth or family, some that belong together for a professional.
 *
 * @param name its address and message key
 * @param questions what it asks, in order
 */
record Part(String name, List<Question> questions) {

    /** After the last page: everything once more, with a way back to each. */
    static final String OVERVIEW = "overview";

    /** The pages for this voice, in order. */
    static List<Part> of(Voice voice, RegistrantKind kind) {
        return voice == Voice.PROFESSIONAL ? professional(kind) : plain(voice, kind);
    }

    /** The page of this name; empty when this voice has none. */
    static Optional<Part> named(String name, List<Part> parts) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Name of what comes after this page. */
    static String after(Part part, List<Part> parts) {
        int next = parts.indexOf(part) + 1;
        return next < parts.size() ? parts.get(next).name() : OVERVIEW;
    }

    /** The further of the two; an unknown name is the beginning. */
    static String further(String one, String other, List<Part> parts) {
        return place(one, parts) >= place(other, parts) ? one : other;
    }

    private static int place(String name, List<Part> parts) {
        return OVERVIEW.equals(name)
                ? parts.size()
                : named(name, parts).map(parts::indexOf).orElse(0);
    }

    private static List<Part> professional(RegistrantKind kind) {
        boolean other = kind == RegistrantKind.ANDERS;
        return List.of(
                other
                        ? part(
                                "registrant",
                                REGISTRANT_NAME,
                                REGISTRANT_ORGANISATION,
                                REGISTRANT_RELATION,
                                PHONE,
                                EMAIL)
                        : part("registrant", REGISTRANT_NAME, REGISTRANT_ORGANISATION, PHONE, EMAIL),
                part("youth", YOUTH_FIRST_NAME, YOUTH_FAMILY_NAME, BORN, MUNICIPALITY, PARENTS_KNOW, YOUTH_KNOWS),
                part("question", QUESTION, WHAT_HAPPENED, FAMILY_NEED, REFERRER_NEED, ASKED),
                part("background", REASON, BOTTLENECK, PRIOR_ANALYSIS, PRIOR_ANALYSIS_BY, AGAIN, EARLIER_NUMBER),
                part("day", SCHOOLING, SCHOOL_PROBLEMS, MOVING_ON),
                part(
                        "care",
                        MUST_NOT_MEET,
                        SECRET_ADDRESS,
                        SAFETY,
                        INTERPRETER,
                        INTERPRETER_LANGUAGE,
                        CONTACT_BY,
                        CONTACT_NOTE));
    }

    private static List<Part> plain(Voice voice, RegistrantKind kind) {
        boolean youth = voice == Voice.YOUTH;
        boolean other = kind == RegistrantKind.ANDERS;
        List<Part> parts = new ArrayList<>();
        parts.add(part("question", QUESTION));
        parts.add(part("happened", WHAT_HAPPENED));
        parts.add(part("need", FAMILY_NEED));
        parts.add(part("asked", ASKED));
        if (!youth) {
            parts.add(other ? part("name", REGISTRANT_NAME, REGISTRANT_RELATION) : part("name", REGISTRANT_NAME));
        }
        parts.add(part("youth", YOUTH_FIRST_NAME, YOUTH_FAMILY_NAME));
        parts.add(part("contact", PHONE, EMAIL));
        parts.add(part("reach", CONTACT_BY, CONTACT_NOTE));
        parts.add(part("born", BORN));
        parts.add(part("municipality", MUNICIPALITY));
        parts.add(part("school", SCHOOLING, SCHOOL_PROBLEMS));
        parts.add(part("analysis", PRIOR_ANALYSIS, PRIOR_ANALYSIS_BY));
        parts.add(part("earlier", AGAIN, EARLIER_NUMBER));
        parts.add(part("moving", MOVING_ON));
        parts.add(
                youth
                        ? part("know", PARENTS_KNOW)
                        : other ? part("know", PARENTS_KNOW, YOUTH_KNOWS) : part("know", YOUTH_KNOWS));
        parts.add(part("safety", MUST_NOT_MEET, SECRET_ADDRESS, SAFETY));
        parts.add(part("language", INTERPRETER, INTERPRETER_LANGUAGE));
        return List.copyOf(parts);
    }

    private static Part part(String name, Question... questions) {
        return new Part(name, List.of(questions));
    }
}
