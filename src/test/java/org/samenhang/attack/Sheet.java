package org.samenhang.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as it stands on a page. */
public record Sheet(String page, String action, boolean multipart, List<Input> inputs) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The forms of a page that change something, the other ways a button sends them included. */
    public static List<Sheet> on(String page, Document document) {
        List<Sheet> found = new ArrayList<>();
        for (Element form : document.select("form[method=post]")) {
            Set<String> actions = new LinkedHashSet<>(List.of(form.attr("action")));
            form.select("[formaction]").forEach(button -> actions.add(button.attr("formaction")));
            for (String action : actions) {
                Element button = form.select("[formaction]").stream()
                        .filter(one -> one.attr("formaction").equals(action) && one.hasAttr("formenctype"))
                        .findFirst()
                        .orElse(null);
                String sentAs = button == null ? form.attr("enctype") : button.attr("formenctype");
                found.add(new Sheet(page, action, sentAs.startsWith("multipart"), inputs(form)));
            }
        }
        return found;
    }

    /** Forms of one kind differ in nothing but ids. */
    public String kind() {
        return kind(action) + " "
                + inputs.stream().map(Input::name).distinct().sorted().toList();
    }

    static String kind(String path) {
        return ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("{id}");
    }

    /** The fields as somebody fills them in who answers everything; what is written is given by its field. */
    public List<Intruder.Pair> filled(Function<Input, String> text) {
        List<Intruder.Pair> pairs = new ArrayList<>();
        Set<String> chosen = new LinkedHashSet<>();
        for (Input input : inputs) {
            switch (input.kind()) {
                case "radio" -> {
                    boolean other = inputs.stream()
                            .anyMatch(one -> one.name().equals(input.name()) && one.on() && one != input);
                    if ((input.on() || !other) && chosen.add(input.name())) {
                        pairs.add(new Intruder.Pair(input.name(), input.value()));
                    }
                }
                case "checkbox" -> {
                    if (input.on() || chosen.add(input.name())) {
                        pairs.add(new Intruder.Pair(input.name(), input.value()));
                        chosen.add(input.name());
                    }
                }
                case "file" -> {}
                case "hidden", "select", "submit" -> pairs.add(new Intruder.Pair(input.name(), input.value()));
                default -> pairs.add(new Intruder.Pair(input.name(), text.apply(input)));
            }
        }
        return pairs;
    }

    private static List<Input> inputs(Element form) {
        List<Input> inputs = new ArrayList<>();
        for (Element element : form.select("input[name], textarea[name], select[name], button[name]")) {
            String name = element.attr("name");
            if (name.equals("_csrf")) {
                continue;
            }
            inputs.add(
                    switch (element.tagName()) {
                        case "textarea" -> new Input(name, "textarea", element.text(), false);
                        case "select" -> new Input(name, "select", choice(element), false);
                        case "button" -> new Input(name, "submit", element.attr("value"), false);
                        default ->
                            new Input(
                                    name,
                                    element.attr("type").isEmpty() ? "text" : element.attr("type"),
                                    element.attr("value"),
                                    element.hasAttr("checked"));
                    });
        }
        return List.copyOf(inputs);
    }

    private static String choice(Element select) {
        Element chosen = select.selectFirst("option[selected]");
        if (chosen != null && !chosen.attr("value").isEmpty()) {
            return chosen.attr("value");
        }
        return select.select("option").stream()
                .map(option -> option.attr("value"))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A field; {@code on} when a box is ticked already. */
    public record Input(String name, String kind, String value, boolean on) {

        /** Whether somebody writes in it. */
        public boolean written() {
            return !Set.of("radio", "checkbox", "file", "hidden", "select", "submit")
                    .contains(kind);
        }
    }
}
