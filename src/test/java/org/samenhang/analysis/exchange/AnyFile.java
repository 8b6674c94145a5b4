package org.samenhang.analysis.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Some analysis as a file holds it, of everything something, by chance; each text holds a word of its own. */
final class AnyFile {

    private static final List<String> AUDIENCES = List.of("all", "professionals", "team");
    private static final List<String> SPHERES = List.of("youth", "family", "network", "school", "care", "society");
    private static final List<String> EFFECTS = List.of("hinders", "helps", "neutral");
    private static final List<String> STANCES = List.of("shares", "partly", "does_not");

    private final Random chance;
    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final Set<String> words = new TreeSet<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    AnyFile(long seed, List<String> names) {
        chance = new Random(seed);
        ArrayNode list = tree.putArray("people");
        for (String name : names) {
            String id = "mens " + people.size();
            people.add(id);
            list.addObject().put("id", id).put("name", name);
        }
        map();
        reasoning();
        growth();
        own();
        rounds();
        versions();
    }

    String text() {
        return tree.toString();
    }

    ObjectNode tree() {
        return tree;
    }

    /** A word out of each text in it. */
    Set<String> words() {
        return words;
    }

    private void map() {
        ArrayNode list = tree.putArray("statements");
        for (int i = 0; i < 3 + chance.nextInt(6); i++) {
            String id = "uitspraak " + i;
            statements.add(id);
            list.addObject()
                    .put("id", id)
                    .put("text", said("Bewering"))
                    .put("sphere", any(SPHERES))
                    .put("effect", any(EFFECTS))
                    .put("kind", "hypothesis");
        }
        ArrayNode arrows = tree.putArray("links");
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            String from = any(statements);
            String to = any(statements);
            if (there.add(from + to)) {
                String id = "pijl " + i;
                links.add(id);
                arrows.addObject().put("id", id).put("from", from).put("to", to).put("sign", any(List.of("+", "-")));
            }
        }
    }

    private void reasoning() {
        ArrayNode circles = tree.putArray("circles");
        for (int length = 1; length <= statements.size(); length += 1 + chance.nextInt(2)) {
            ObjectNode circle = circles.addObject();
            int first = chance.nextInt(length);
            ArrayNode around = circle.putArray("around");
            for (int i = 0; i < length; i++) {
                around.add(statements.get((first + i) % length));
            }
            circle.put("signs", (chance.nextBoolean() ? "+" : "-").repeat(length))
                    .put("name", said("Cirkel"));
            if (chance.nextBoolean()) {
                circle.put("verdict", "set_aside").put("reason", said("Want"));
            } else {
                circle.put("verdict", any(List.of("kept", "open")));
            }
        }
        Set<String> everyone = new HashSet<>();
        for (JsonNode one : tree.path("statements")) {
            if (one.path("visible_to").asString("all").equals("all") && !one.has("whereabouts_of")) {
                everyone.add(one.path("id").asString());
            }
        }
        int number = 0;
        for (JsonNode circle : circles) {
            number += 1 + chance.nextInt(2);
            if (circle.path("around").valueStream().allMatch(id -> everyone.contains(id.asString()))) {
                ObjectNode called = tree.withArray("circle_numbers").addObject();
                called.set("around", circle.path("around").deepCopy());
                called.put("signs", circle.path("signs").asString()).put("number", number);
            }
        }
        for (int i = 0; i < 1 + chance.nextInt(5); i++) {
            ObjectNode one = tree.withArray("evidence").addObject();
            one.put("statement", any(statements))
                    .put("side", any(List.of("for", "against")))
                    .put("text", said("Gezien"))
                    .put("visible_to", any(AUDIENCES));
            source(one, "source");
            if (chance.nextBoolean()) {
                one.put("on", day()).put("whereabouts_of", any(people));
            }
            tree.withArray("verdicts")
                    .addObject()
                    .put("statement", any(statements))
                    .put("verdict", any(List.of("tested", "fallen", "open")))
                    .put("reason", said("Omdat"));
        }
        for (int i = 0; i < 1 + chance.nextInt(2); i++) {
            tree.withArray("weighings")
                    .addObject()
                    .put("kind", any(List.of("out_of_home", "forced", "move", "other")))
                    .put("what", said("Stap"))
                    .put("on", day())
                    .put("harm", said("Schade"))
                    .put("staying_near", chance.nextBoolean() ? said("Blijven") : "")
                    .put("visible_to", any(AUDIENCES));
        }
    }

    private void growth() {
        for (int i = 0; i < 1 + chance.nextInt(4); i++) {
            ObjectNode line = tree.withArray("growth_lines").addObject();
            line.put("kind", any(List.of("worked", "essential", "strength", "perspective", "movement")))
                    .put("text", said("Groei"))
                    .put("visible_to", any(AUDIENCES));
            source(line, "who");
            ObjectNode portrait = tree.withArray("portraits").addObject();
            portrait.put("of", any(people))
                    .put("aspect", any(List.of("nature", "strength", "limit", "fear", "generations", "acts_on")))
                    .put("text", said("Portret"))
                    .put("visible_to", any(AUDIENCES));
            ObjectNode own = tree.withArray("own_portraits").addObject();
            own.put("by", any(people))
                    .put("weighed", any(List.of("all", "talk_first")))
                    .put("of", any(people))
                    .put("aspect", "acts_on")
                    .put("on", any(people))
                    .put("text", said("Zelf"))
                    .put("visible_to", any(AUDIENCES));
            if (chance.nextBoolean()) {
                line.put("statement", any(statements));
                portrait.put("statement", any(statements));
                own.put("statement", any(statements)).put("whereabouts_of", any(people));
            }
        }
    }

    private void own() {
        int lines = 0;
        for (String by : people) {
            ObjectNode picture = tree.withArray("own_pictures").addObject();
            picture.put("by", by)
                    .put("about", said("Beeld"))
                    .put("shown_on", day())
                    .put("shown_to", any(AUDIENCES))
                    .put("visible_to", any(AUDIENCES));
            for (int i = 0; i < 3; i++) {
                picture.withArray("lines")
                        .addObject()
                        .put("id", "regel " + lines++)
                        .put("text", said("Regel"))
                        .put("sphere", any(SPHERES))
                        .put("effect", any(EFFECTS));
            }
            picture.withArray("arrows")
                    .addObject()
                    .put("from", "regel " + (lines - 1))
                    .put("to", "regel " + (lines - 3))
                    .put("sign", any(List.of("+", "-")));
            tree.withArray("wordings")
                    .addObject()
                    .put("by", by)
                    .put("statement", any(statements))
                    .put("words", said("Woorden"));
        }
        tree.withArray("same_lines").addObject().put("line", "regel 0").put("other", "regel 4");
        tree.withArray("same_lines").addObject().put("line", "regel 1").put("statement", any(statements));
    }

    private void rounds() {
        for (int i = 0; i < 1 + chance.nextInt(3); i++) {
            ObjectNode round = tree.withArray("rounds").addObject();
            round.put("opened", day()).put("revealed", day());
            for (String by : people) {
                ObjectNode stance = round.withArray("stances").addObject();
                stance.put("by", by).put("stance", any(STANCES));
                if (chance.nextBoolean()) {
                    stance.put("link", any(links));
                } else {
                    stance.put("statement", any(statements))
                            .put("reasons", said("Reden"))
                            .put("visible_to", any(AUDIENCES))
                            .put("weighed", true);
                }
            }
        }
    }

    private void versions() {
        for (int number = 1; number <= 1 + chance.nextInt(3); number++) {
            ObjectNode version = tree.withArray("versions").addObject();
            version.put("number", number)
                    .put("state", any(List.of("concept", "discussed", "shared", "handed_over")))
                    .put("edition", 1)
                    .put("note", said("Versie"))
                    .put("made_by", any(people))
                    .put("on", day())
                    .put("question", said("Vraag"));
            String gone = "toen " + chance.nextInt(2);
            for (String id : List.of(statements.get(0), gone, statements.get(2))) {
                version.withArray("statements")
                        .addObject()
                        .put("id", id)
                        .put("text", said("Toen"))
                        .put("sphere", any(SPHERES))
                        .put("effect", any(EFFECTS))
                        .put("tense", any(List.of("past", "now")))
                        .put("visible_to", any(AUDIENCES));
            }
            version.withArray("links")
                    .addObject()
                    .put("id", number == 1 ? links.get(0) : "pijl toen")
                    .put("from", gone)
                    .put("to", statements.get(0))
                    .put("sign", "-");
            version.withArray("stances")
                    .addObject()
                    .put("by", any(people))
                    .put("statement", gone)
                    .put("stance", any(STANCES))
                    .put("on", day())
                    .put("reasons", said("Daarom"));
            version.withArray("passages").addObject().put("part", "advice").put("text", said("Advies"));
            version.withArray("growth").addObject().put("aim", "resilience").put("worked", said("Hielp"));
            source(version.withArray("priorities").addObject().put("text", said("Eerst")), "who");
            version.withArray("laid_before")
                    .addObject()
                    .put("person", any(people))
                    .put("on", day())
                    .put("how", "paper");
            version.withArray("stood_by")
                    .addObject()
                    .put("person", any(people))
                    .put("discipline", said("Vak"))
                    .put("register", "skj");
        }
    }

    private void source(ObjectNode node, String field) {
        if (chance.nextBoolean()) {
            node.putObject(field).put("person", any(people));
        } else if (chance.nextBoolean()) {
            node.putObject(field).put("text", said("Iemand"));
        }
    }

    private String said(String what) {
        String word = "q" + words.size() + "q";
        words.add(word);
        return what + " " + word;
    }

    private String day() {
        return "2026-0" + (1 + chance.nextInt(9)) + "-1" + chance.nextInt(10);
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
