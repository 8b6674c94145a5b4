package org.samenhang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.samenhang.store.Store;
import org.springframework.stereotype.Component;

/**
 * A code somebody copies from the screen to paper and comes back with: sixty bits, in letters and digits that aren't taken
 * for one another. It follows from the object and a key outside the database, so that it can be shown on each page while
 * the database keeps no more than its hash.
 */
@Component
public class PaperCode {

    /** Crockford's 32 characters: no I, L, O or U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final SecretKeySpec key;

    PaperCode(Store store) {
        try {
            this.key = new SecretKeySpec(Files.readAllBytes(store.secret("paper-code.key")), "HmacSHA256");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The code of this object as people read it: {@code ABCD-EFGH-JKMN}. */
    public String of(UUID object) {
        byte[] seal = seal(object);
        StringBuilder code = new StringBuilder(LENGTH + 2);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(seal[i] & 31));
        }
        return code.toString();
    }

    /** What the database keeps of a code, however it was typed. */
    public static byte[] hash(String code) {
        return Door.hash(tidy(code));
    }

    /** Capitals, without what makes a code readable, and with the letters that were read wrong put right. */
    static String tidy(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private byte[] seal(UUID object) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(object.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
