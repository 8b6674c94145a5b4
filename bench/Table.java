package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table at the end. */
final class Table {

    private static final List<String> HEAD =
            List.of("measure", "Samenhang", "beside it", "ratio (range)", "aim", "per request");

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void line(String measure, String ours, String other, String ratio, String aim, String work) {
        lines.add(List.of(measure, ours, other, ratio, aim, work));
        System.err.println("  " + String.join("  ", lines.getLast()));
    }

    void note(String note) {
        notes.add(note);
        System.err.println("  " + note);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    void print() {
        int[] widths = new int[HEAD.size()];
        List<List<String>> all = new ArrayList<>(lines);
        all.addFirst(HEAD);
        all.forEach(line -> {
            for (int at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], line.get(at).length());
            }
        });
        System.out.println();
        for (List<String> line : all) {
            StringBuilder text = new StringBuilder("|");
            for (int at = 0; at < widths.length; at++) {
                text.append(' ').append(line.get(at)).repeat(' ', widths[at] - line.get(at).length()).append(" |");
            }
            System.out.println(text);
            if (line == HEAD) {
                StringBuilder rule = new StringBuilder("|");
                for (int width : widths) {
                    rule.repeat('-', width + 2).append('|');
                }
                System.out.println(rule);
            }
        }
        System.out.println();
        notes.forEach(note -> System.out.println("- " + note));
    }
}
