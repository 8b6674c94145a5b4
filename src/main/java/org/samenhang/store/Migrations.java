package org.samenhang.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema's history, by Flyway: tables by their owner, and changes to rows by the role that sees all of them. */
final class Migrations {

    private Migrations() {}

    /**
     * Out of order, for each room has a range of versions of its own: V1xx access, V2xx casework, V3xx analysis, V4xx
     * teamwork, V5xx monitor, V6xx matching.
     */
    static void run(DataSource owner, DataSource data) {
        try {
            flyway(owner, Foundation.SCHEMA, "classpath:db/migration").migrate();
            if (exist("classpath*:db/data/*")) {
                flyway(data, "samenhang_data", "classpath:db/data").migrate();
            }
        } catch (FlywayException e) {
            throw new StoreUnavailable("The database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static Flyway flyway(DataSource source, String schema, String location) {
        return Flyway.configure()
                .dataSource(source)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations(location)
                .failOnMissingLocations(false)
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .load();
    }

    private static boolean exist(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern).length > 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
