package org.samenhang.web;

/**
 * What is asked to begin with: the first region and its first administrator.
 *
 * @param code from the console
 * @param region what the region is called
 * @param team what the expert team is called
 * @param name of the administrator
 * @param login the administrator's sign-in name
 */
public record FirstDay(String code, String region, String team, String name, String login) {

    static final int LONGEST = 200;

    /** Nulls as empty texts, without white space around them. */
    public FirstDay {
        code = tidy(code);
        region = tidy(region);
        team = tidy(team);
        name = tidy(name);
        login = tidy(login);
    }

    static FirstDay empty() {
        return new FirstDay("", "", "", "", "");
    }

    private static String tidy(@org.jspecify.annotations.Nullable String text) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
