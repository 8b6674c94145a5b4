package org.samenhang.casework.questionanalysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.Reasons;
import org.samenhang.json.StrictJson;

/** Reads the changes that a device sends. */
final class ChangesRead {

    private static final int MOST_VALUES = 40;

    private ChangesRead() {}

    /** The changes, in their order; empty when it is not what a device of ours sends. */
    static Optional<List<Change>> of(String json) {
        Reasons reasons = new Reasons();
        List<Change> changes = new ArrayList<>();
        StrictJson.read(
                json, reasons, all -> all.array(Change.MOST, "too_many", () -> changes.add(change(all, reasons))));
        return reasons.isEmpty() ? Optional.of(changes) : Optional.empty();
    }

    private static Change change(StrictJson one, Reasons reasons) {
        Typing typed = new Typing();
        one.object(List.of("id", "what", "target", "was", "is"), field -> {
            switch (field) {
                case "id" -> typed.id = uuid(one.maybeEmptyText(), reasons);
                case "what" -> typed.what = one.oneOf(Change.What.values(), Change.What::code);
                case "target" -> typed.target = one.maybeEmptyText();
                case "was" -> typed.was = values(one);
                case "is" -> typed.is = values(one);
                default -> one.skip();
            }
        });
        return new Change(
                typed.id == null ? new UUID(0, 0) : typed.id,
                typed.what == null ? Change.What.ANSWER : typed.what,
                typed.target == null ? "" : typed.target,
                typed.was,
                typed.is);
    }

    private static @Nullable List<String> values(StrictJson one) {
        if (one.isNull()) {
            return null;
        }
        List<String> values = new ArrayList<>();
        one.array(MOST_VALUES, "too_many", () -> {
            String value = one.maybeEmptyText();
            values.add(value == null ? "" : value);
        });
        return values;
    }

    private static @Nullable UUID uuid(@Nullable String text, Reasons reasons) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            reasons.add("id", "unknown_value", text, "uuid");
            return null;
        }
    }

    /** A change while it is read, field by field. */
    private static final class Typing {
        private @Nullable UUID id;
        private Change.@Nullable What what;
        private @Nullable String target;
        private @Nullable List<String> was;
        private @Nullable List<String> is;
    }
}
