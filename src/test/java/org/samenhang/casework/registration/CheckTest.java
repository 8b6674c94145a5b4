package org.samenhang.casework.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    @ParameterizedTest
    @CsvSource({
        "2012, 2012",
        "12-5-2012, 12-5-2012",
        "2012-05-12, 12-5-2012",
        "12/05/2012, 12-5-2012",
        "3-11-2026, 3-11-2026",
        "2003, 2003"
    })
    void aDateOrAYearIsEnough(String typed, String kept) {
        assertThat(Born.read(typed, TODAY).map(born -> Born.written(born.on(), born.year())))
                .hasValue(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2002",
                "2027",
                "31-2-2012",
                "4-11-2026",
                "12-5-12",
                "mei 2012",
                "0",
                "99999999999-1-1",
                "１２-5-2012"
            })
    void whatCantBeADayOfAYouthIsNotTaken(String typed) {
        assertThat(Born.read(typed, TODAY)).isEmpty();
    }

    @Test
    void onlyWhatTheNextStepNeedsIsRequired() {
        assertThat(wrong("question", Voice.FAMILY, Map.of())).containsExactly(Map.entry(Question.QUESTION, "missing"));
        assertThat(wrong("happened", Voice.FAMILY, Map.of())).isEmpty();
        assertThat(wrong("background", Voice.PROFESSIONAL, Map.of()))
                .containsExactly(Map.entry(Question.REASON, "missing"));
    }

    @Test
    void whoStopsForNowNeedNotBeComplete() {
        Part part = part("question", Voice.PROFESSIONAL);
        Check check = Check.of(part, Voice.PROFESSIONAL, Map.of("asked", "hack")::get, TODAY);
        assertThat(check.wrong()).containsKeys(Question.QUESTION, Question.ASKED);
        assertThat(check.soFar().wrong()).containsExactly(Map.entry(Question.ASKED, "choice"));
    }

    @Test
    void hostileInputIsTidiedOrRefused() {
        assertThat(wrong("asked", Voice.FAMILY, Map.of("asked", "advies' or 1=1")))
                .containsExactly(Map.entry(Question.ASKED, "choice"));
        assertThat(wrong("question", Voice.FAMILY, Map.of("question", "x".repeat(4001))))
                .containsExactly(Map.entry(Question.QUESTION, "too_long"));
        assertThat(wrong("contact", Voice.FAMILY, Map.of("phone", "<script>", "email", "a b@c")))
                .containsExactly(Map.entry(Question.PHONE, "phone"), Map.entry(Question.EMAIL, "email"));
        Check check = Check.of(
                part("question", Voice.FAMILY), Voice.FAMILY, Map.of("question", "a\u0000b\u202Ec\r\nd ")::get, TODAY);
        assertThat(check.answers().to(Question.QUESTION)).isEqualTo("abc\nd");
    }

    @Test
    void anotherAnswerMakesAnotherMark() {
        List<Question> questions = List.of(Question.QUESTION, Question.ASKED);
        Answers one = Answers.of(Map.of(Question.QUESTION, "a"));
        assertThat(one.mark(questions))
                .isEqualTo(Answers.of(Map.of(Question.QUESTION, "a")).mark(questions));
        assertThat(one.mark(questions)).isNotEqualTo(Answers.none().mark(questions));
    }

    private static Part part(String name, Voice voice) {
        return Part.named(name, Part.of(voice, RegistrantKind.OUDER)).orElseThrow();
    }

    private static Map<Question, String> wrong(String name, Voice voice, Map<String, String> typed) {
        return Check.of(part(name, voice), voice, typed::get, TODAY).wrong();
    }
}
