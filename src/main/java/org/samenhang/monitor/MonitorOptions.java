package org.samenhang.monitor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samenhang.monitor.figures.PublicEdition;

/**
 * What the monitor command was asked.
 *
 * @param register the file as it was named
 * @param forPublic whether the edition is asked that may leave the team
 * @param minimum the smallest count it may show
 */
record MonitorOptions(String register, int year, boolean forPublic, int minimum) {

    private static final String LANGUAGE = "--lang";

    static MonitorOptions read(String[] args) throws Wrong {
        return new Arguments(args).options();
    }

    /** The language asked for, also when the rest is wrong; Dutch when it is not understood. */
    static String language(String[] args) {
        List<String> given = List.of(args);
        int at = given.indexOf(LANGUAGE);
        return at >= 0 && at + 1 < given.size() && given.get(at + 1).equals("en") ? "en" : "nl";
    }

    /** The arguments, read one by one. */
    private static final class Arguments {

        private final String[] args;
        private final List<String> registers = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private Optional<Integer> year = Optional.empty();
        private Optional<Integer> minimum = Optional.empty();
        private int at;

        Arguments(String[] args) {
            this.args = args;
        }

        MonitorOptions options() throws Wrong {
            while (at < args.length) {
                readOne(args[at++]);
            }
            boolean forPublic = seen.contains("--public");
            if (minimum.isPresent() && !forPublic) {
                throw new Wrong("minimum-alone", "");
            }
            if (registers.isEmpty()) {
                throw new Wrong("no-register", "");
            }
            if (registers.size() > 1) {
                throw new Wrong("two-registers", registers.get(1));
            }
            return new MonitorOptions(
                    registers.getFirst(),
                    year.orElseThrow(() -> new Wrong("no-year", "")),
                    forPublic,
                    minimum.orElse(PublicEdition.MINIMUM));
        }

        private void readOne(String argument) throws Wrong {
            if (!argument.startsWith("-")) {
                registers.add(argument);
                return;
            }
            if (!seen.add(argument)) {
                throw new Wrong("wrong-option", argument);
            }
            switch (argument) {
                case "--public" -> {}
                case "--year" -> year = Optional.of(year(value(argument)));
                case "--minimum" -> minimum = Optional.of(minimum(value(argument)));
                case LANGUAGE -> requireLanguage(value(argument));
                default -> throw new Wrong("wrong-option", argument);
            }
        }

        private String value(String option) throws Wrong {
            if (at == args.length) {
                throw new Wrong("no-value", option);
            }
            return args[at++];
        }

        private static int year(String value) throws Wrong {
            if (!value.matches("[0-9]{4}")) {
                throw new Wrong("wrong-year", value);
            }
            return Integer.parseInt(value);
        }

        /** No register has more cases than an int can count, so a larger minimum hides no more. */
        private static int minimum(String value) throws Wrong {
            if (!value.matches("[0-9]{1,1000}") || new BigInteger(value).signum() == 0) {
                throw new Wrong("wrong-minimum", value);
            }
            return new BigInteger(value)
                    .min(BigInteger.valueOf(Integer.MAX_VALUE))
                    .intValue();
        }

        private static void requireLanguage(String value) throws Wrong {
            if (!value.equals("nl") && !value.equals("en")) {
                throw new Wrong("wrong-language", value);
            }
        }
    }

    /** An option that is not understood. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final String key;
        private final String value;

        Wrong(String key, String value) {
            super(key);
            this.key = "monitor.command." + key;
            this.value = value;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }
    }
}
