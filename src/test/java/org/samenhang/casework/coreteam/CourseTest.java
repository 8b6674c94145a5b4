package org.samenhang.casework.coreteam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the lines of a text become numbered principles. */
class CourseTest {

    @Test
    void everyLineIsOnePrincipleWithoutTheNumberSomebodyTyped() {
        assertThat(Course.principles("1. Eerst school\n\n  2) Dan rust \n3 keer per week bellen\n12.Niets"))
                .containsExactly("Eerst school", "Dan rust", "3 keer per week bellen", "12.Niets");
        assertThat(Course.principles(" \n\n")).isEmpty();
    }
}
