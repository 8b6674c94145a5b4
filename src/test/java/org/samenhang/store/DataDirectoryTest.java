package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo and a real region never change places. */
class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void aRealRegionIsNoDemo() throws IOException {
        Files.createDirectories(Cluster.filesIn(directory));
        try (var taken = DataDirectory.taken(directory)) {
            taken.mayServeAs(false);
            assertThatThrownBy(() -> taken.mayServeAs(true))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("real region");
        }
    }

    @Test
    void aDemoIsNoRealRegion() throws IOException {
        try (var taken = DataDirectory.taken(directory)) {
            taken.mayServeAs(true);
            taken.mayServeAs(true);
            assertThatThrownBy(() -> taken.mayServeAs(false))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("holds a demo");
        }
    }

    @Test
    void onlyADemoStartsAfresh() {
        assertThatThrownBy(() -> Store.open(new StoreSettings(directory, null, true, false, true)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("demo");
    }

    @Test
    void aDemoBeginsInAnEmptyDirectoryBecauseItMayBeThrownAway() throws IOException {
        Files.writeString(directory.resolve("letter.txt"), "mine");
        try (var taken = DataDirectory.taken(directory)) {
            assertThatThrownBy(() -> taken.mayServeAs(true))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void startingAfreshLeavesNothingButTheMark() throws IOException {
        try (var taken = DataDirectory.taken(directory)) {
            taken.mayServeAs(true);
            Files.createDirectories(Cluster.filesIn(directory));
            new Secrets(directory.resolve("secrets")).file("log.key");
            Files.writeString(directory.resolve("log-heads.txt"), "1");
            taken.clear();
            taken.mayServeAs(true);
        }
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("demo", "lock");
        }
    }

    @Test
    void secretsThatOthersCanReadAreNotUsed() throws IOException {
        var secrets = new Secrets(directory.resolve("secrets"));
        secrets.file("log.key");
        Files.setPosixFilePermissions(directory.resolve("secrets"), PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> secrets.file("log.key"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("chmod 700");
    }

    @Test
    void thereIsNothingToVisitInAnEmptyDirectory() {
        assertThatThrownBy(() -> Store.visit(new StoreSettings(directory, null, true)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("no database");
    }
}
