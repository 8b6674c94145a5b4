package org.samenhang.access.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BsnTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "999900006, true",
        "999999990, true",
        "111222333, true",
        "999900007, false",
        "000000000, false",
        "11122233, false",
        "1112223334, false",
        "11122233a, false",
        "'111 222 333', false",
        "'', false",
        "١١١٢٢٢٣٣٣, false",
    })
    void theElevenTestHoldsAndItIsNotAllZeros(String typed, boolean valid) {
        assertThat(Bsn.isValid(typed)).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"999900006, true", "999999990, true", "111222333, false", "999900005, false"})
    void aRangeIsGivenToNobody(String number, boolean forTests) {
        assertThat(Bsn.isForTests(number)).isEqualTo(forTests);
    }

    @Property
    void oneDigitMistypedIsNoticed(
            @ForAll @IntRange(min = 1, max = 99_999_999) int first,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String valid = null;
        for (int last = 0; last < 10; last++) {
            String tried = "%08d%d".formatted(first, last);
            valid = Bsn.isValid(tried) ? tried : valid;
        }
        if (valid != null) {
            char[] digits = valid.toCharArray();
            digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
            assertThat(Bsn.isValid(new String(digits))).isFalse();
        }
    }
}
