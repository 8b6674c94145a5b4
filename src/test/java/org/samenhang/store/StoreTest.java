package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @Test
    void startsStopsAndKeeps(@TempDir Path directory) throws Exception {
        var settings = new StoreSettings(directory, null, true);
        try (var store = Store.open(settings)) {
            for (var role : Role.values()) {
                if (role.signsIn()) {
                    try (var connection = store.connect(role);
                            var rows = connection.createStatement().executeQuery("show search_path")) {
                        rows.next();
                        assertThat(rows.getString(1)).isEqualTo("samenhang");
                    }
                }
            }
        }
        try (var store = Store.open(settings)) {
            assertThat(store.isEmbedded()).isTrue();
        }
    }
}
