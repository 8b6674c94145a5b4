package org.samenhang.store;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the data lives and which server holds it.
 *
 * @param directory the data directory: secrets, and the embedded server's files
 * @param outside the outside server to use instead of the embedded one
 * @param durable whether what is acknowledged must survive a power cut; false in tests only
 */
public record StoreSettings(Path directory, @Nullable OutsideServer outside, boolean durable) {

    /** Read from the properties {@code samenhang.data}, {@code samenhang.database-url} and {@code samenhang.durable}. */
    public static StoreSettings from(Environment environment) {
        var directory = Path.of(environment.getProperty("samenhang.data", "data"));
        var url = environment.getProperty("samenhang.database-url", "");
        var outside = url.isBlank()
                ? null
                : OutsideServer.parse(
                        url,
                        environment.getProperty("samenhang.database-user", ""),
                        environment.getProperty("samenhang.database-password", ""));
        boolean durable =
                Objects.requireNonNull(environment.getProperty("samenhang.durable", Boolean.class, Boolean.TRUE));
        return new StoreSettings(directory.toAbsolutePath().normalize(), outside, durable);
    }
}
