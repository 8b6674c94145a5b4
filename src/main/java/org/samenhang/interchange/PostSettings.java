package org.samenhang.interchange;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Where mail goes out and what our own address is.
 *
 * @param host of the mail server; null leaves all mail in the box
 * @param port of the mail server
 * @param user to sign in to it; null when it asks for none
 * @param password to sign in to it
 * @param encrypted whether STARTTLS with a checked certificate is demanded
 * @param from the neutral address of the team: never that of a person
 * @param home where people reach Samenhang, without a slash at the end
 */
record PostSettings(
        @Nullable String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean encrypted,
        String from,
        String home) {

    private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9-]+)*/?(#[a-z0-9-]+)?");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");

    PostSettings {
        if (host != null && !isAddress(from)) {
            throw new SettingRefused("samenhang.mail.from is not an e-mail address");
        }
        if (URI.create(home).getHost() == null) {
            throw new SettingRefused("samenhang.home is not an address as https://samenhang.example");
        }
    }

    /** Read from {@code samenhang.mail.host}, {@code .port}, {@code .user}, {@code .password}, {@code .encrypted}, {@code .from}, and {@code samenhang.home}. */
    static PostSettings from(Environment environment) {
        String home = environment.getProperty("samenhang.home", "http://localhost:8080");
        return new PostSettings(
                set(environment, "samenhang.mail.host"),
                environment.getProperty("samenhang.mail.port", Integer.class, 587),
                set(environment, "samenhang.mail.user"),
                set(environment, "samenhang.mail.password"),
                environment.getProperty("samenhang.mail.encrypted", Boolean.class, true),
                environment.getProperty("samenhang.mail.from", "expertteam@localhost"),
                home.endsWith("/") ? home.substring(0, home.length() - 1) : home);
    }

    private static @Nullable String set(Environment environment, String name) {
        String value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** Whether mail could be addressed so; a form asks this before it keeps an address. */
    static boolean isAddress(String address) {
        if (!ADDRESS.matcher(address).matches() || address.length() > 254) {
            return false;
        }
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** The full address of a page of ours: a path of words and numbers, without a question in which content could hide. */
    String link(String page) {
        if (!page.startsWith("/") || !PAGE.matcher(page).matches()) {
            throw new IllegalArgumentException("Not a page to link to from outside");
        }
        return home + page;
    }

    JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "15000");
        properties.setProperty("mail.smtp.writetimeout", "15000");
        properties.setProperty("mail.smtp.from", from);
        properties.setProperty("mail.smtp.localhost", "samenhang");
        return sender;
    }
}
