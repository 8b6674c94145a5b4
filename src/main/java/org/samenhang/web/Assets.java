package org.samenhang.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Style sheets, scripts, fonts and icons, under an address that says which they are. A browser may keep them for good, and the first page
 * after an update asks for those that belong to it: a new page with the scripts of yesterday does things that nobody tried.
 */
public final class Assets {

    /** Under what begins their address, whichever they are. */
    static final String UNDER = "/assets/";

    /** The folders of static files that pages ask for. */
    static final List<String> FOLDERS = List.of("css", "js", "fonts", "icons");

    private static final String BASE = UNDER + print();

    private Assets() {}

    /** What stands before {@code /css/..} and {@code /js/..} in the address of a file of this very build. */
    public static String base() {
        return BASE;
    }

    private static String print() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver();
            for (String folder : FOLDERS) {
                Resource[] found = files.getResources("classpath:static/" + folder + "/**/*.*");
                Arrays.sort(found, Comparator.comparing(Resource::getDescription));
                for (Resource file : found) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
