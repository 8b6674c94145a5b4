package org.samenhang.house;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A walk through every page that can be reached by links, one of each kind a few times. */
public final class Walk {

    private static final List<String> LEADING = List.of("href", "src", "hx-get", "data-fragment");
    private static final String VALUE = "=\"/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LEFT_OUT = Pattern.compile("/(assets|css|js|fonts|icons)/.*|/sign-out|.*[?&]lang=.*");
    private static final Pattern DOCUMENT = Pattern.compile(".*(\\.pdf|/file)(\\?.*)?");
    private static final int OF_EACH_KIND = 2;

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private final String within;
    private final int ofEachKind;
    private final int documentsOfEachKind;

    private Walk(String within, int ofEachKind, int documentsOfEachKind) {
        this.within = within;
        this.ofEachKind = ofEachKind;
        this.documentsOfEachKind = documentsOfEachKind;
    }

    /** Walks as this visitor from these addresses on. */
    public static Walk of(Visitor visitor, String... from) {
        return new Walk("/", OF_EACH_KIND, 1).walk(visitor, from);
    }

    /** Walks as this visitor from the front page on, by one link of each kind. */
    public static Walk onceByEachKind(Visitor visitor) {
        return new Walk("/", 1, 1).walk(visitor, "/");
    }

    /** Walks as this visitor through the pages from this address on, past documents and every link that leads out of it. */
    public static Walk throughPages(Visitor visitor, String path) {
        return new Walk(path, OF_EACH_KIND, 0).walk(visitor, path);
    }

    private Walk walk(Visitor visitor, String... from) {
        Deque<String> todo = new ArrayDeque<>(Set.of(from));
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>(todo);
        while (!todo.isEmpty()) {
            String path = todo.poll();
            HttpResponse<byte[]> response = visitor.getBytes(path);
            Answer answer = new Answer(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse(""),
                    response.body());
            answers.put(path, answer);
            response.headers().firstValue("location").ifPresent(next -> enter(next, seen, kinds, todo));
            if (answer.type().startsWith("text/html")) {
                links(answer.text()).forEach(link -> enter(link, seen, kinds, todo));
            }
        }
        return this;
    }

    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        for (int at = page.indexOf(VALUE); at >= 0; at = page.indexOf(VALUE, at + 1)) {
            int named = at;
            if (LEADING.stream().anyMatch(name -> page.startsWith(name, named - name.length()))) {
                int end = page.indexOf('"', at + 2);
                int mark = page.indexOf('#', at + 2);
                links.add(page.substring(at + 2, mark < 0 ? end : Math.min(end, mark))
                        .replace("&amp;", "&"));
            }
        }
        return links;
    }

    private void enter(String link, Set<String> seen, Map<String, Integer> kinds, Deque<String> todo) {
        String path = link.startsWith("http") ? link.replaceFirst("https?://[^/]*", "") : link;
        if (!path.startsWith(within) || LEFT_OUT.matcher(path).matches() || !seen.add(path)) {
            return;
        }
        if (DOCUMENT.matcher(path).matches()) {
            // in larger letters it is the same document
            if (kinds.merge(kind(path).replaceFirst("&letters=", ""), 1, Integer::sum) <= documentsOfEachKind) {
                todo.add(path);
            }
        } else if (kinds.merge(kind(path), 1, Integer::sum) <= ofEachKind) {
            todo.add(path);
        }
    }

    /** The address without what makes it one of many. */
    public static String kind(String path) {
        return ID.matcher(path).replaceAll("{id}").replaceAll("=[^&]*", "=");
    }

    /** What was answered, by address. */
    public Map<String, Answer> answers() {
        return answers;
    }

    /** One answer. */
    public static final class Answer {
        private final int status;
        private final String type;
        private final byte[] body;
        private @Nullable String text;

        public Answer(int status, String type, byte[] body) {
            this.status = status;
            this.type = type;
            this.body = body;
        }

        public int status() {
            return status;
        }

        public String type() {
            return type;
        }

        /** The body as text; of a document the text that can be read on it, which is looked for once. */
        public String text() {
            String known = text;
            if (known == null) {
                known = type.startsWith("application/pdf")
                        ? Paper.text(body)
                        : new String(body, StandardCharsets.UTF_8);
                text = known;
            }
            return known;
        }
    }
}
