package org.samenhang.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the answers to invitations come in: a mailbox over IMAP.
 *
 * @param host of the mail server; null: answers are brought in by hand
 * @param port of the mail server
 * @param user to sign in with
 * @param password to sign in with
 * @param encryption of the line
 * @param folder to look into
 * @param processed folder to which what was taken moves; null leaves it where it is, as read
 * @param minutes between two looks
 */
record MailboxSettings(
        @Nullable String host,
        int port,
        String user,
        String password,
        Encryption encryption,
        String folder,
        @Nullable String processed,
        int minutes) {

    /** How the line to the mail server is closed to others. */
    enum Encryption {
        /** From the first byte on. */
        TLS,
        /** After a greeting; without it nothing is said. */
        STARTTLS,
        /** Not: on this machine only. */
        NONE
    }

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    MailboxSettings {
        if (host != null && encryption == Encryption.NONE && !HERE.contains(host)) {
            throw new SettingRefused(
                    "samenhang.replies.encryption=none is for a mail server on this machine: choose tls or starttls");
        }
        if (host != null && (user.isEmpty() || password.isEmpty())) {
            throw new SettingRefused(
                    "samenhang.replies.host asks for samenhang.replies.user, and .password or .password-file");
        }
        if (minutes < 1 || minutes > 24 * 60) {
            throw new SettingRefused("samenhang.replies.minutes is a number from 1 to 1440");
        }
    }

    /**
     * Read from {@code samenhang.replies.host}, {@code .port}, {@code .user}, {@code .password} or {@code .password-file}, {@code .encryption},
     * {@code .folder}, {@code .processed} and {@code .minutes}.
     *
     * @throws SettingRefused for what can't be meant, in a line that says what to do
     */
    static MailboxSettings from(Environment environment) {
        Encryption encryption = encryption(environment.getProperty("samenhang.replies.encryption", "tls"));
        return new MailboxSettings(
                set(environment, "host"),
                environment.getProperty(
                        "samenhang.replies.port", Integer.class, encryption == Encryption.TLS ? 993 : 143),
                environment.getProperty("samenhang.replies.user", "").strip(),
                password(environment),
                encryption,
                environment.getProperty("samenhang.replies.folder", "INBOX").strip(),
                set(environment, "processed"),
                environment.getProperty("samenhang.replies.minutes", Integer.class, 5));
    }

    private static Encryption encryption(String said) {
        try {
            return Encryption.valueOf(said.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException other) {
            throw new SettingRefused("samenhang.replies.encryption is tls, starttls or none");
        }
    }

    private static String password(Environment environment) {
        String file = set(environment, "password-file");
        if (file == null) {
            return environment.getProperty("samenhang.replies.password", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new SettingRefused("samenhang.replies.password-file can't be read: " + file);
        }
    }

    private static @Nullable String set(Environment environment, String name) {
        String value = environment.getProperty("samenhang.replies." + name, "").strip();
        return value.isEmpty() ? null : value;
    }

    String protocol() {
        return encryption == Encryption.TLS ? "imaps" : "imap";
    }

    Properties properties() {
        Properties properties = new Properties();
        String mail = "mail." + protocol() + ".";
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        properties.setProperty(mail + "starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty(mail + "starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty(mail + "connectiontimeout", "5000");
        properties.setProperty(mail + "timeout", "15000");
        properties.setProperty(mail + "writetimeout", "15000");
        properties.setProperty(mail + "connectionpoolsize", "1");
        return properties;
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "the mailbox " + user + " on " + host;
    }
}
