package org.samenhang.access;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The first day of an installation: whoever can read the console where it started makes the first region and becomes its
 * first administrator. Once there is a region this is over.
 */
@Service
public class Beginning {

    /** What the code on the console follows from. */
    private static final UUID FIRST = new UUID(0, 1);

    private final Regions regions;
    private final Door door;
    private final SignIn signIn;
    private final PaperCode paperCode;

    Beginning(Regions regions, Door door, SignIn signIn, PaperCode paperCode) {
        this.regions = regions;
        this.door = door;
        this.signIn = signIn;
        this.paperCode = paperCode;
    }

    /** Whether there is no region yet. */
    public boolean awaited() {
        return regions.names().isEmpty();
    }

    /** The code for the console while there is no region, the same at each start; empty afterwards. */
    public Optional<String> awaitedCode() {
        return awaited() ? Optional.of(code()) : Optional.empty();
    }

    /** Whether this is the console's code, however it was typed. */
    public boolean knows(String code) {
        return MessageDigest.isEqual(PaperCode.hash(code), PaperCode.hash(code()));
    }

    /**
     * Makes the region, its team and its administrator, and signs the administrator in.
     *
     * @param region what the region is called, e.g. 'Groningen'
     * @param team what the expert team is called
     * @param name of the administrator
     * @return the token of the session; empty when there is a region already
     */
    public Optional<String> begin(
            String region, String team, String name, String login, String password, String client) {
        return door.begin(region, slug(region), team, name, login, signIn.encode(password))
                .map(who -> door.open(who, SignIn.LASTS, client));
    }

    private String code() {
        return paperCode.of(FIRST);
    }

    /** The part of an address that names a region: letters, digits and dashes. */
    static String slug(String region) {
        String plain = Normalizer.normalize(region, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), 60)).replaceAll("-$", "");
        return cut.length() < 2 ? "regio" : cut;
    }
}
