package org.samenhang.access.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the independent confidential adviser is reached (nl: vertrouwenspersoon); what is not known is empty.
 *
 * @param web an address that begins with https
 */
public record Adviser(String name, String phone, String mail, String web) {

    /** Whether there is anything to show. */
    public boolean isKnown() {
        return !parts().isEmpty();
    }

    /** On one line, as for a letter. */
    public String line() {
        return String.join(" · ", parts());
    }

    /** The number as a telephone dials it. */
    public String dial() {
        return phone.replaceAll("[^+0-9]", "");
    }

    /** The mail address in pieces between which a line may break: after the @ and after each dot. */
    public List<String> mailParts() {
        return List.of(mail.split("(?<=[@.])", -1));
    }

    /** The site without what every address begins with. */
    public String site() {
        return web.replaceFirst("https://(www\\.)?", "").replaceFirst("/$", "");
    }

    private List<String> parts() {
        return Stream.of(name, phone, mail, site())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
