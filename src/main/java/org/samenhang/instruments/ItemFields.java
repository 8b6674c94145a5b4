package org.samenhang.instruments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item while it is read. */
final class ItemFields {

    final String path;

    @Nullable
    String linkId;

    @Nullable
    String type;

    final TextFields text = new TextFields();
    boolean required;
    boolean repeats;

    @Nullable
    String behavior;

    final List<Coding> codes = new ArrayList<>();
    final List<ChoiceFields> choices = new ArrayList<>();
    final List<ConditionFields> conditions = new ArrayList<>();
    final List<Extension> extensions = new ArrayList<>();
    final List<ItemFields> items = new ArrayList<>();

    ItemFields(String path) {
        this.path = path;
    }

    /** How it is to be shown. */
    String control() {
        return Extension.control(extensions).orElse("");
    }

    /** Whether it only says something about what it stands in. */
    boolean isAside() {
        return "display".equals(type)
                && (control().equals("help")
                        || control().equals("lower")
                        || control().equals("upper"));
    }

    /** An answer to choose from, while it is read. */
    static final class ChoiceFields {
        final String path;
        String system = "";

        @Nullable
        String code;

        final TextFields text = new TextFields();

        ChoiceFields(String path) {
            this.path = path;
        }
    }

    /** A condition, while it is read. */
    static final class ConditionFields {
        final String path;

        @Nullable
        String question;

        @Nullable
        String operator;
        /** The field that held what is expected, and what it held. */
        @Nullable
        String valueField;

        @Nullable
        String value;

        int values;

        ConditionFields(String path) {
            this.path = path;
        }
    }
}
