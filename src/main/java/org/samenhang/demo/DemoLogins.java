package org.samenhang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.samenhang.access.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A login per role, with one password for all, made anew for each demo directory and kept beside its secrets. */
final class DemoLogins {

    private final DataSource database;
    private final String password;
    private final String hash;
    private final Path kept;
    private final List<String> lines = new ArrayList<>();

    DemoLogins(DataSource database, SignIn signIn, Path passwordFile, Path kept) {
        this.database = database;
        this.kept = kept;
        try {
            this.password = Files.readString(passwordFile).strip().substring(0, 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.hash = signIn.encode(password);
    }

    /** Lets this person in by this name. */
    void give(UUID person, String login, String as, String shows) {
        JdbcClient.create(database)
                .sql("update person set login = :login where id = :id")
                .param("login", login)
                .param("id", person)
                .update();
        Row.of(database, "credential", DemoPeople.REGION)
                .with("person_id", person)
                .with("password_hash", hash)
                .insert();
        lines.add("  %-10s %-28s %s".formatted(login, as, shows));
    }

    void keep() {
        try {
            Files.writeString(
                    kept,
                    String.join("\n", lines) + "\n  password for all: " + password + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
