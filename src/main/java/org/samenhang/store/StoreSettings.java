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
 * @param demo whether the directory is for an invented region, with sign-ins everybody knows
 * @param fresh whether a demo begins anew
 */
public record StoreSettings(
        Path directory, @Nullable OutsideServer outside, boolean durable, boolean demo, boolean fresh) {

    /** A region of one's own. */
    public StoreSettings(Path directory, @Nullable OutsideServer outside, boolean durable) {
        this(directory, outside, durable, false, false);
    }

    /**
     * Read from the properties {@code samenhang.data}, {@code samenhang.database-url} (with {@code -user} and {@code
     * -password}), {@code samenhang.new-secrets}, {@code samenhang.durable}, {@code samenhang.demo} and {@code samenhang.fresh}.
     */
    public static StoreSettings from(Environment environment) {
        var directory = Path.of(environment.getProperty("samenhang.data", "data"));
        var url = environment.getProperty("samenhang.database-url", "");
        var outside = url.isBlank()
                ? null
                : OutsideServer.parse(
                                url,
                                environment.getProperty("samenhang.database-user", ""),
                                environment.getProperty("samenhang.database-password", ""))
                        .renewing(is(environment, "samenhang.new-secrets", false));
        return new StoreSettings(
                directory.toAbsolutePath().normalize(),
                outside,
                is(environment, "samenhang.durable", true),
                is(environment, "samenhang.demo", false),
                is(environment, "samenhang.fresh", false));
    }

    private static boolean is(Environment environment, String name, boolean otherwise) {
        return Objects.requireNonNull(environment.getProperty(name, Boolean.class, otherwise));
    }
}
