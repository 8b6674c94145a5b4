package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** A package-info among the tests stands before the room's own on the class path and switches its rules off. */
    @Test
    void noTestHidesTheDoorOfARoom() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .filter(file ->
                                    Files.exists(Path.of("src/main/java").resolve(tests.relativize(file)))))
                    .isEmpty();
        }
    }

    @Test
    void roomsTalkThroughTheirDoorsOnly() {
        ApplicationModules.of(Samenhang.class).verify();
    }
}
