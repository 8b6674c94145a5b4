package org.samenhang.mypath.vault;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.samenhang.house.House;
import org.samenhang.store.Store;
import org.slf4j.LoggerFactory;

/**
 * Looks for something that only its writer should be able to read: in every table of the database as its owner dumps them, in what the
 * database and the application log, and in all that went over the line; as it is, in base64 at each offset, percent-encoded, in hexadecimal.
 */
final class Markers implements AutoCloseable {

    private final Map<String, String> forms = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    /** Of what a page was left before it came, the body would be waited for without end. */
    private final Set<Request> finished = new HashSet<>();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    Markers() {
        listening.setContext(root.getLoggerContext());
        listening.start();
        root.addAppender(listening);
    }

    /** Looks for this as well, in all its forms. */
    Markers with(String name, byte[] marker) {
        String plain = new String(marker, StandardCharsets.ISO_8859_1);
        forms.put(name + " as it is", plain);
        forms.put(name + " percent-encoded", percent(marker));
        forms.put(name + " in hexadecimal", HexFormat.of().formatHex(marker));
        for (int offset = 0; offset < 3; offset++) {
            byte[] moved = new byte[marker.length + offset];
            System.arraycopy(marker, 0, moved, offset, marker.length);
            String base64 = Base64.getEncoder().encodeToString(moved);
            // what depends on what stands before or after is left out
            String inside = base64.substring(offset == 0 ? 0 : 4, base64.length() - 4);
            forms.put(name + " in base64, " + offset, inside);
            forms.put(
                    name + " in base64url, " + offset, inside.replace('+', '-').replace('/', '_'));
            forms.put(
                    name + " in base64 in hexadecimal, " + offset,
                    HexFormat.of().formatHex(inside.getBytes(StandardCharsets.US_ASCII)));
        }
        return this;
    }

    private static String percent(byte[] marker) {
        StringBuilder text = new StringBuilder();
        for (byte one : marker) {
            text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return text.toString();
    }

    /** Hears all that this browser sends and gets. */
    void hear(BrowserContext context) {
        context.onRequest(requests::add);
        context.onResponse(responses::add);
        context.onRequestFinished(finished::add);
    }

    /** Where anything was found. */
    Set<String> found() {
        Set<String> found = new TreeSet<>();
        look(found, "the log of the application", String.join("\n", logged));
        for (Request request : List.copyOf(requests)) {
            byte[] body = request.postDataBuffer();
            // what follows the # of an address is not sent
            String sent = request.method() + " " + request.url().replaceFirst("#.*", "") + "\n" + request.headers()
                    + "\n" + (body == null ? "" : new String(body, StandardCharsets.ISO_8859_1));
            look(found, "a request to " + path(request.url()), sent);
        }
        for (Response response : List.copyOf(responses)) {
            look(
                    found,
                    "a response of " + path(response.url()),
                    response.headers() + "\n" + (finished.contains(response.request()) ? body(response) : ""));
        }
        dump(found);
        return found;
    }

    int heard() {
        return requests.size();
    }

    private static String path(String url) {
        return url.replaceFirst("#.*", "").replaceFirst("https?://[^/]*", "");
    }

    private static String body(Response response) {
        try {
            return new String(response.body(), StandardCharsets.ISO_8859_1);
        } catch (PlaywrightException gone) {
            // of a page that was left, or an answer without a body
            return "";
        }
    }

    private void dump(Set<String> found) {
        Store store = House.open().bean(Store.class);
        try (Connection owner = store.connectAsAdministrator();
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r' and (n.nspname not in ('pg_catalog', 'information_schema') or c.relname in ('pg_statistic', 'pg_largeobject') and (%s or has_table_privilege(c.oid, 'select')))
                     order by 1
                    """.replace("%s", String.valueOf(store.isEmbedded())))) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                look(found, "the table " + table, rows.toString(StandardCharsets.ISO_8859_1));
            }
            if (tables.size() < 50) {
                found.add("only " + tables.size() + " tables were looked at");
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        try (Stream<Path> files = Files.walk(store.directory())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".log")).toList()) {
                look(found, "the log of the database", Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void look(Set<String> found, String where, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        forms.forEach((form, looked) -> {
            boolean anyCase = form.contains("hexadecimal") || form.endsWith("as it is");
            if (anyCase ? small.contains(looked.toLowerCase(Locale.ROOT)) : text.contains(looked)) {
                found.add(form + " in " + where);
            }
        });
    }

    @Override
    public void close() {
        root.detachAppender(listening);
        listening.stop();
    }
}
