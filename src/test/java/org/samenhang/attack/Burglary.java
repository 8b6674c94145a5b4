package org.samenhang.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A way through the house from page to page that remembers each answer and each form on the way. */
final class Burglary {

    private static final Pattern LEFT_OUT = Pattern.compile("/(assets|css|js|fonts|icons)/.*|/sign-out|.*[?&]lang=.*");
    private static final Pattern NO_PAGE = Pattern.compile(".*(\\.(pdf|csv|xlsx|json)|/file)(\\?.*)?|.*/as/.*");

    private final Map<String, Intruder.Answer> answers = new LinkedHashMap<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private Burglary() {}

    /** Past what is no page, or is seen with another's eyes: for the forms on the way. */
    static Burglary toForms(Intruder intruder, int ofEachKind, String... from) {
        return by(intruder, ofEachKind, false, (answer, page) -> {}, from);
    }

    /**
     * Goes by every link there is, at most so many times by those of one kind; once by each kind of document, when those are gone by too. Each
     * page is shown while it is open: to take it apart twice takes most of the time of going round.
     */
    static Burglary by(
            Intruder intruder,
            int ofEachKind,
            boolean everything,
            BiConsumer<Intruder.Answer, Document> looked,
            String... from) {
        Burglary way = new Burglary();
        Deque<String> todo = new ArrayDeque<>(List.of(from));
        Set<String> seen = new TreeSet<>(todo);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        while (!todo.isEmpty()) {
            String path = todo.poll();
            Intruder.Answer answer = intruder.get(path);
            way.answers.put(path, answer);
            List<String> on = new ArrayList<>();
            answer.headers().firstValue("location").ifPresent(on::add);
            if (answer.page()) {
                Document page = Jsoup.parse(answer.text());
                looked.accept(answer, page);
                for (Sheet sheet : Sheet.on(path, page)) {
                    way.sheets.putIfAbsent(sheet.kind(), sheet);
                }
                for (Element link : page.select("[href], [src], [data-fragment]")) {
                    on.add(link.attr("href") + link.attr("src") + link.attr("data-fragment"));
                }
            }
            for (String link : on) {
                String next = link.replaceFirst("^https?://localhost:\\d+", "").replaceFirst("#.*", "");
                if (next.startsWith("/")
                        && !LEFT_OUT.matcher(next).matches()
                        && (everything || !NO_PAGE.matcher(next).matches())
                        && seen.add(next)
                        && kinds.merge(kindOf(next), 1, Integer::sum)
                                <= (NO_PAGE.matcher(next).matches() ? 1 : ofEachKind)) {
                    todo.add(next);
                }
            }
        }
        return way;
    }

    private static String kindOf(String path) {
        return Sheet.kind(path) + path.replaceFirst("[^?]*", "").replaceAll("=[^&]*", "=");
    }

    /** What was answered, by address. */
    Map<String, Intruder.Answer> answers() {
        return answers;
    }

    /** One form of each kind. */
    List<Sheet> sheets() {
        return List.copyOf(sheets.values());
    }
}
