package org.samenhang.proof;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Words asked for in everything that can be asked in an address: each parameter of each route, and each field of a search box on a page. Where a
 * word finds something, its answer differs from that for a word that stands nowhere.
 */
final class Searched {

    private static final List<String> NOWHERE = List.of("Qwertymuis", "Asdfpoes");

    private final Visitor visitor;
    private final UUID caseFile;
    private final Map<String, Set<String>> boxes = new TreeMap<>();
    private final Set<String> answered = new TreeSet<>();
    private final List<String> found = new ArrayList<>();

    private Searched(Visitor visitor, UUID caseFile) {
        this.visitor = visitor;
        this.caseFile = caseFile;
    }

    /**
     * Asks for these words.
     *
     * @param pages the addresses this visitor can open
     */
    static Searched by(Visitor visitor, UUID caseFile, Collection<String> pages, List<String> words) {
        Searched searched = new Searched(visitor, caseFile);
        searched.routes(pages);
        pages.forEach(searched::forms);
        searched.boxes.forEach((path, names) -> names.forEach(name -> searched.ask(path, name, words)));
        return searched;
    }

    /** Whether this word finds this visitor something in one box. */
    static boolean finds(Visitor visitor, UUID caseFile, String path, String name, String word) {
        Searched searched = new Searched(visitor, caseFile);
        searched.ask(path, name, List.of(word));
        return !searched.found().isEmpty();
    }

    /** Where which word made a difference. */
    List<String> found() {
        return found;
    }

    /** The addresses and parameters that answered with a page. */
    Set<String> answered() {
        return answered;
    }

    private void routes(Collection<String> pages) {
        House.open()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    if (info.getMethodsCondition().getMethods().isEmpty()
                            || info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                        Set<String> names = parameters(method);
                        info.getPatternValues()
                                .forEach(pattern -> addresses(pattern, pages)
                                        .forEach(path -> boxes.computeIfAbsent(path, key -> new TreeSet<>())
                                                .addAll(names)));
                    }
                });
    }

    private Set<String> addresses(String pattern, Collection<String> pages) {
        Set<String> addresses = new TreeSet<>();
        String ofTheCase = pattern.replaceAll("^/cases/\\{[^}/]+}", "/cases/" + caseFile);
        if (!ofTheCase.contains("{") && !ofTheCase.contains("*")) {
            addresses.add(ofTheCase);
        }
        var matcher = PathPatternParser.defaultInstance.parse(pattern);
        pages.stream()
                .map(page -> page.replaceAll("[?#].*", ""))
                .filter(page -> matcher.matches(PathContainer.parsePath(page)))
                .forEach(addresses::add);
        return addresses;
    }

    private static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
                String name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private void forms(String page) {
        HttpResponse<byte[]> answer = visitor.getBytes(page);
        if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            return;
        }
        Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8))
                .select("form[method=get]")
                .forEach(form -> form.select("[name]")
                        .forEach(field -> boxes.computeIfAbsent(
                                        form.attr("action").isEmpty() ? page : form.attr("action"),
                                        key -> new TreeSet<>())
                                .add(field.attr("name"))));
    }

    private void ask(String path, String name, List<String> words) {
        String nothing = answer(path, name, NOWHERE.getFirst());
        Map<String, String> answers = new LinkedHashMap<>();
        words.forEach(word -> answers.put(word, answer(path, name, word)));
        boolean still = nothing.equals(answer(path, name, NOWHERE.getLast()));
        answers.forEach((word, answer) -> {
            // a page that tells how often it was opened differs by itself: there the other words are looked for
            boolean differs = still
                    ? !answer.equals(nothing)
                    : words.stream()
                            .anyMatch(secret ->
                                    answer.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
            if (differs) {
                found.add(path + "?" + name + "=" + word);
            }
        });
        if (nothing.startsWith("200")) {
            answered.add(path.replace(caseFile.toString(), "{case}") + "?" + name);
        }
    }

    /** What is answered, without the word itself and what is new in each answer. */
    private String answer(String path, String name, String word) {
        String asked = URLEncoder.encode(word, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = visitor.getBytes(path + (path.contains("?") ? "&" : "?") + name + "=" + asked);
        String type = answer.headers().firstValue("content-type").orElse("");
        return answer.statusCode()
                + (answer.headers().firstValue("location").orElse("")
                                + new Walk.Answer(answer.statusCode(), type, answer.body()).text())
                        .replaceAll("name=\"_csrf\"[^>]*>", "")
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                        .replace(asked, "§")
                        .replaceAll("(?i)" + word, "§");
    }
}
