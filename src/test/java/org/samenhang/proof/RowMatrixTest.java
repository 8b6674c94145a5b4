package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samenhang.house.Mirror;

/** The database alone holds, without the application. */
class RowMatrixTest {

    @Test
    void theDatabaseShowsEveryoneTheirRowsAndNoOther() {
        Mirror mirror = Mirror.ofTheDemo();
        int tried = 0;
        for (int number = 0; number < 4; number++) {
            Cast cast = Cast.of(mirror, number);
            assertThat(Filling.of(cast)).as("tables that stay empty").isEmpty();
            RowMatrix matrix = new RowMatrix(cast);
            assertThat(matrix.differences(matrix.tables())).isEmpty();
            assertThat(matrix.differencesOfTies()).isEmpty();
            tried += matrix.tried();
        }
        System.out.println("The matrix of rows tried " + tried + " pairs of a table and somebody");
        assertThat(tried).isGreaterThan(2000);
    }
}
