package org.samenhang.teamwork.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A code is read back from how people write it, and nothing else is a code. */
class SlipTest {

    @Property(tries = 200)
    void whatIsPrintedIsReadBack(@ForAll java.util.Random ignored) {
        String code = Slip.code();
        assertThat(Slip.tidy(Slip.printed(code))).isEqualTo(code);
        assertThat(Slip.tidy(" " + Slip.printed(code).toLowerCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(code);
        assertThat(Slip.tidy(code.replace('0', 'O').replace('1', 'l'))).isEqualTo(code);
    }

    @Property(tries = 300)
    void noTextMakesItStumble(@ForAll String anything) {
        assertThat(Slip.tidy(anything)).matches("([0-9A-HJKMNP-TV-Z]{10})?");
    }

    @Example
    void whatIsTooShortOrHasOtherSignsIsNone() {
        assertThat(Slip.tidy("3F7KQ-90AB")).isEmpty();
        assertThat(Slip.tidy("3F7KQ-90ABU")).isEmpty();
        assertThat(Slip.tidy("")).isEmpty();
    }
}
