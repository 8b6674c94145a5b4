package org.samenhang.analysis.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Party;
import org.samenhang.analysis.Whole;

/** Numbers people and statements for the file: its ids say nothing of ours, and nothing of what this reader does not see. */
final class Names implements Field.Ids {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<Someone> people = new ArrayList<>();
    private final Map<UUID, String> ids = new HashMap<>();
    private final Map<String, String> strangers = new HashMap<>();
    private final Map<UUID, String> statements = new HashMap<>();
    private final Map<UUID, String> links = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> then = new HashMap<>();
    private final Function<UUID, @Nullable String> byId;
    private final UUID caseFile;

    Names(Whole whole, Function<UUID, @Nullable String> byId) {
        this.byId = byId;
        caseFile = whole.file().id();
        for (Party party : whole.parties()) {
            add(party.id(), party.name(), party.role(), party.relation());
        }
        whole.statements().forEach(said -> statements.put(said.id(), "s" + said.number()));
        whole.arrows().forEach(arrow -> links.put(arrow.id(), "l" + (links.size() + 1)));
    }

    private String add(@Nullable UUID id, String name, @Nullable String role, @Nullable String relation) {
        String number = "p" + (people.size() + 1);
        people.add(new Someone(number, name, role, relation, id));
        if (id != null) {
            ids.put(id, number);
        }
        return number;
    }

    String statement(UUID id) {
        String number = statements.get(id);
        if (number == null) {
            throw new NotYours("statement", caseFile);
        }
        return number;
    }

    String link(UUID id) {
        String number = links.get(id);
        if (number == null) {
            throw new NotYours("link", caseFile);
        }
        return number;
    }

    /** Somebody by id; who takes no part any more is added by name. */
    String person(UUID id, @Nullable String name) {
        String known = ids.get(id);
        return known == null ? add(id, named(id, name), null, null) : known;
    }

    private String named(UUID id, @Nullable String name) {
        return Objects.requireNonNullElse(name == null ? byId.apply(id) : name, "?");
    }

    List<Someone> people() {
        return people;
    }

    /**
     * The id in the file; null when it is not in there.
     *
     * @param id of a person: the id, {@code id=name} or {@code =name}
     */
    @Override
    public @Nullable String of(FieldReader.Kind kind, String id) {
        return switch (kind) {
            case PERSON -> {
                int name = id.indexOf('=');
                yield name == 0
                        ? called(id.substring(1))
                        : name > 0
                                ? person(UUID.fromString(id.substring(0, name)), id.substring(name + 1))
                                : person(UUID.fromString(id), null);
            }
            case STATEMENT -> statements.get(UUID.fromString(id));
            case LINK -> links.get(UUID.fromString(id));
            case OWN_LINE -> lines.get(id);
            case THEN_STATEMENT -> then(statements, id, "w");
            case THEN_LINK -> then(links, id, "v");
        };
    }

    @Override
    public @Nullable String told(FieldReader.Kind kind, String id) {
        return kind == FieldReader.Kind.OWN_LINE
                ? lines.computeIfAbsent(id, one -> "o" + (lines.size() + 1))
                : of(kind, id);
    }

    /** What is not there by now keeps a number of its own. */
    private String then(Map<UUID, String> now, String id, String letter) {
        String known = UUIDS.matcher(id).matches() ? now.get(UUID.fromString(id)) : null;
        return known == null ? then.computeIfAbsent(letter + id, one -> letter + (then.size() + 1)) : known;
    }

    /** Somebody who is only a name here. */
    String called(String name) {
        return strangers.computeIfAbsent(name, one -> add(null, one, null, null));
    }

    @Nullable
    String orNull(@Nullable String id) {
        return id == null ? null : person(UUID.fromString(id), null);
    }

    Content.Source source(@Nullable UUID id, @Nullable String name) {
        return id == null ? new Content.Source(null, name) : new Content.Source(person(id, name), null);
    }
}
