package org.samenhang.instruments;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a row of the database keeps them: a list per question. Outside the house they are a {@link ResponseJson}. */
public final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswersJson() {}

    /** As it is kept. */
    public static String write(Answers answers) {
        return JSON.writeValueAsString(answers.given());
    }

    /** What was kept. */
    public static Answers read(String kept) {
        return new Answers(JSON.readValue(kept, new TypeReference<Map<String, List<String>>>() {}));
    }
}
