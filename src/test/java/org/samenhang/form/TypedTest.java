package org.samenhang.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    private static final String UNSEEN = "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]";

    @Test
    void whatNobodyTypesIsLeftOut() {
        assertThat(Typed.text(" a\u0000b\u202Ec\r\nd\re\n\n f ")).isEqualTo("abc\nd\ne\n\n f");
        assertThat(Typed.line("\ta \n\n b\u0007 \t c\n")).isEqualTo("a b c");
        assertThat(Typed.line("zó’n dag 👧🏽 – ja")).isEqualTo("zó’n dag 👧🏽 – ja");
        assertThat(Typed.text(null)).isEmpty();
        assertThat(Typed.line(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "06 12345678, true",
        "+31 (0)6-1234.5678, true",
        "010/123 45 67, true",
        "zomaar tekst, false",
        "06 1234, false",
        "--------, false",
        "06 12345678 na vijven, false",
        "'', false",
    })
    void aPhoneNumberIsWhatCanBeDialled(String line, boolean phone) {
        assertThat(Typed.isPhone(line)).isEqualTo(phone);
    }

    @Property
    void itIsWhatTheRuleSays(@ForAll("typed") String typed) {
        String text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll(UNSEEN, "")
                .strip();
        assertThat(Typed.text(typed)).isEqualTo(text);
        assertThat(Typed.line(typed)).isEqualTo(text.replaceAll("\\s+", " "));
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars(
                        "ab \n\t\r\u0000\u0085\u00A0\u2028\u202A\u202E\u2066\u2069\uFEFF\uFFFE\uFFFF\uFFFD\uD83D\uDC67")
                .ofMaxLength(12);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-07-30, 2011-07-30",
        "30-7-2011, 2011-07-30",
        "30/7/2011, 2011-07-30",
        " 30.07.2011 , 2011-07-30",
        "3 11 2026, 2026-11-03",
        "29-2-2024, 2024-02-29",
        "29-2-2023, ",
        "30-7-11, ",
        "7/30/2011, ",
        "1-1-1899, ",
        "2200-01-01, ",
        "30 juli 2011, ",
        "'', ",
    })
    void aDayIsReadAsPeopleWriteIt(String typed, LocalDate day) {
        assertThat(Typed.day(typed)).isEqualTo(day);
    }
}
