package org.samenhang.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** One pool per role that works while the application runs. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean(destroyMethod = "close")
    Store store(Environment environment) {
        return Store.open(StoreSettings.from(environment));
    }

    /** The application itself. */
    @Bean
    @Primary
    HikariDataSource dataSource(Store store, @Value("${samenhang.pool:10}") int size) {
        return pool(store, Role.APP, size, 2);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource doorDataSource(Store store) {
        return pool(store, Role.DOOR, 3, 1);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource auditDataSource(Store store) {
        return pool(store, Role.AUDIT, 1, 0);
    }

    /** Connects when first used: a running application has no need of it. */
    @Bean(defaultCandidate = false)
    HikariDataSource dataDataSource(Store store) {
        return pool(store, Role.DATA, 2, 0);
    }

    private static HikariDataSource pool(Store store, Role role, int size, int idle) {
        var config = new HikariConfig();
        config.setPoolName(role.sqlName());
        config.setDataSource(store.dataSource(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(idle, size));
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
        config.setInitializationFailTimeout(idle == 0 ? -1 : 1);
        var pool = new HikariDataSource(config);
        // A connection used a moment ago is handed out unasked: without this each would fail one request after a crash.
        store.uponReturn(() -> pool.getHikariPoolMXBean().softEvictConnections());
        return pool;
    }
}
