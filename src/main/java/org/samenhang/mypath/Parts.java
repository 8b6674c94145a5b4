package org.samenhang.mypath;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Instruments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file of the youth's page, made once when Samenhang starts: the same bytes for whoever asks, so that nothing about who asks can
 * stand in them, and so that the page's worker can keep them all and know them by their digest.
 */
@Component
class Parts {

    /** The definition the page asks from. */
    static final DefinitionKey DEFINITION = new DefinitionKey("https://samenhang.org/instruments/youth-path", "1");

    static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    /** Where the list of all parts with their digests is. */
    static final String HASHES = "/eigen-weg/hashes.txt";

    private static final String WORKER = "own-way/worker.js";

    /** For the account alone: known by its digest like all the rest. */
    private static final String LIBRARY = "own-way/vendor/noble-hashes/";

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    /** What the page takes from the house. */
    private static final List<String> OF_THE_HOUSE =
            List.of("css/samenhang.css", "fonts/atkinson-next-latin.woff2", "fonts/atkinson-next-latin-ext.woff2");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<String, Part> pages = new LinkedHashMap<>();
    private final List<Part> files = new ArrayList<>();
    private final Map<String, Words> words = new LinkedHashMap<>();
    private final Definition definition;

    @Autowired
    Parts(Instruments instruments) throws IOException {
        this(instruments.ofTheSoftware(DEFINITION).orElseThrow());
    }

    private Parts(Definition definition) throws IOException {
        this.definition = definition;
        for (String file : OF_THE_HOUSE) {
            files.add(file(new ClassPathResource("static/" + file), "/" + file));
        }
        for (String folder : List.of("own-way/", LIBRARY)) {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/static/" + folder + (folder.equals(LIBRARY) ? "*.js" : "*.*"))) {
                if (!String.valueOf(file.getFilename()).equals("worker.js")) {
                    files.add(file(file, "/" + folder + file.getFilename()));
                }
            }
        }
        files.sort(Comparator.comparing(Part::address));
        for (Locale language : LANGUAGES) {
            make(new Words(language));
        }
        Part worker = worker();
        pages.put(worker.address(), worker);
        put(HASHES, "text/plain;charset=UTF-8", hashes());
    }

    /** The parts as this build makes them, without an installation. */
    static Parts ofThisBuild() throws IOException {
        return new Parts(Instruments.inTheSoftware(DEFINITION).orElseThrow());
    }

    /** Every part but this list itself, as {@code sha256sum} writes it: the digest, two spaces, the address. */
    String hashes() {
        return Stream.concat(pages.values().stream(), files.stream())
                .filter(part -> !part.address().equals(HASHES))
                .sorted(Comparator.comparing(Part::address))
                .map(part -> part.digest() + "  " + part.address() + "\n")
                .collect(Collectors.joining());
    }

    private void make(Words texts) {
        words.put(texts.lang(), texts);
        String root = texts.root();
        List<String> modules = files.stream()
                .map(Part::address)
                .filter(address -> address.startsWith("/own-way/") && address.endsWith(".js"))
                // what an account needs comes after what everybody sees
                .filter(address -> !address.matches("/own-way/(vault|words|vendor).*"))
                .toList();
        html(root, "page", texts, Map.of("modules", modules));
        html(root + "/ernaast", "beside", texts, Map.of());
        html(root + "/school", "school", texts, Map.of());
        html(root + "/account", "account", texts, Map.of());
        html(root + "/shared", "shared", texts, Map.of());
        Map<String, Object> texted = new LinkedHashMap<>();
        Topics topics = Topics.of(definition, texts.locale());
        texted.put("topics", topics.topics());
        texted.put("every", topics.every());
        texted.put("words", texts.ofThePage());
        json(root + "/texts.json", "application/json", texted);
        json(root + "/manifest.json", "application/manifest+json", manifest(texts));
    }

    private void html(String address, String template, Words texts, Map<String, Object> more) {
        Map<String, Object> parameters = new LinkedHashMap<>(more);
        parameters.put("words", texts);
        StringOutput html = new StringOutput();
        templates.render("mypath/" + template + ".jte", parameters, html);
        put(address, "text/html;charset=UTF-8", html.toString());
    }

    private void json(String address, String type, Object content) {
        put(address, type, JsonMapper.builder().build().writeValueAsString(content));
    }

    private void put(String address, String type, String content) {
        pages.put(address, Part.of(address, type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> manifest(Words texts) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/eigen-weg");
        manifest.put("name", texts.t("mypath.name"));
        manifest.put("short_name", texts.t("mypath.name"));
        manifest.put("lang", texts.lang());
        manifest.put("start_url", texts.root());
        manifest.put("scope", "/eigen-weg");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#faf8f3");
        manifest.put("theme_color", "#faf8f3");
        manifest.put(
                "icons",
                List.of(
                        Map.of("src", "/own-way/icon.svg", "type", "image/svg+xml", "sizes", "any", "purpose", "any"),
                        Map.of(
                                "src",
                                "/own-way/icon-512.png",
                                "type",
                                "image/png",
                                "sizes",
                                "512x512",
                                "purpose",
                                "any maskable")));
        return manifest;
    }

    private Part worker() throws IOException {
        Map<String, String> digests = Stream.concat(pages.values().stream(), files.stream())
                .collect(Collectors.toMap(Part::address, Part::digest, (one, same) -> one, LinkedHashMap::new));
        String list = digests.entrySet().stream()
                .map(one -> "['" + one.getKey() + "','" + one.getValue() + "']")
                .collect(Collectors.joining(",\n"));
        String code = new ClassPathResource("static/" + WORKER).getContentAsString(StandardCharsets.UTF_8);
        String version =
                Part.digest((list + code).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        String whole = "const VERSION = '" + version + "';\nconst PARTS = [\n" + list + "];\n" + code;
        return Part.of("/eigen-weg/worker.js", "text/javascript;charset=UTF-8", whole.getBytes(StandardCharsets.UTF_8));
    }

    private static Part file(Resource file, String address) throws IOException {
        String ending = address.substring(address.lastIndexOf('.') + 1);
        return Part.of(address, TYPES.getOrDefault(ending, "application/octet-stream"), file.getContentAsByteArray());
    }

    /** What is made for this address. */
    Part page(String address) {
        return Objects.requireNonNull(pages.get(address), address);
    }

    Words words(String language) {
        return Objects.requireNonNull(words.get(language), language);
    }

    Topics topics(Words texts) {
        return Topics.of(definition, texts.locale());
    }
}
