package org.samenhang.mypath.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samenhang.house.Reader;

/** How a box is closed, tried where it happens: in a browser. */
class VaultCryptoTest {

    private static final Path VENDOR = Path.of("src/main/resources/static/own-way/vendor/noble-hashes");

    @Test
    void whatIsClosedOpensForItsKeyAloneAndUnchanged() throws IOException {
        String tries = Files.readString(Path.of("src/test/resources/org/samenhang/mypath/vault-properties.js"));
        try (Reader reader = Reader.strangerOnPhone()) {
            reader.to("/eigen-weg/shared");
            Map<?, ?> told = (Map<?, ?>) reader.page().evaluate(tries, List.of("storm appel fiets maan kwast"));
            assertThat(told.get("wrong")).isEqualTo(List.of());
            assertThat(Integer.parseInt(String.valueOf(told.get("tried")))).isGreaterThan(130);
        }
    }

    /** The one library in it is what its registry has, byte for byte: sha256sum of version 2.4.0. */
    @Test
    void theLibraryIsTheOneThatWasTaken() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(VENDOR)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("SHA256SUMS")) {
                    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    found.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
                }
            }
        }
        Map<String, String> taken = new TreeMap<>();
        for (String line : Files.readAllLines(VENDOR.resolve("SHA256SUMS"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                taken.put(line.substring(66), line.substring(0, 64));
            }
        }
        assertThat(found).isEqualTo(taken).hasSize(7);
    }
}
