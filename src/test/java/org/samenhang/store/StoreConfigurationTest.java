package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationTest {

    @Test
    void eachPoolHasItsRoleAndSurvivesAnAbsentDatabase(@TempDir Path directory) {
        new ApplicationContextRunner()
                .withUserConfiguration(StoreConfiguration.class)
                // its own server, also when the other tests have theirs outside
                .withPropertyValues(
                        "samenhang.data=" + directory,
                        "samenhang.durable=false",
                        "samenhang.pool=3",
                        "samenhang.database-url=")
                .run(context -> {
                    assertThat(user(context.getBean(DataSource.class))).isEqualTo("samenhang_app");
                    assertThat(user(context.getBean("doorDataSource", DataSource.class)))
                            .isEqualTo("samenhang_door");
                    assertThat(user(context.getBean("auditDataSource", DataSource.class)))
                            .isEqualTo("samenhang_audit");
                    assertThat(user(context.getBean("dataDataSource", DataSource.class)))
                            .isEqualTo("samenhang_data");

                    var store = context.getBean(Store.class);
                    store.stop();
                    assertThatThrownBy(() -> user(context.getBean(DataSource.class)))
                            .isInstanceOf(SQLException.class);
                    store.start();
                    assertThat(user(context.getBean(DataSource.class))).isEqualTo("samenhang_app");
                });
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static String user(DataSource source) throws SQLException {
        return StoreTest.first(source.getConnection(), "select current_user");
    }
}
