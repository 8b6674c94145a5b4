package org.samenhang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MailboxSettingsTest {

    private static final Map<String, String> ENOUGH = Map.of("HOST", "imap.example", "USER", "team", "PASSWORD", "pw");

    @Test
    void withoutAHostNothingIsAskedFor() {
        assertThat(new Mailbox(read(Map.of())).exists()).isFalse();
    }

    @Test
    void theLineIsEncryptedUnlessSomebodySaysOtherwise() {
        MailboxSettings settings = read(ENOUGH);
        assertThat(settings.protocol() + settings.port()).isEqualTo("imaps993");
        assertThat(settings.folder()).isEqualTo("INBOX");
        assertThat(settings.processed()).isNull();
        assertThat(settings.minutes()).isEqualTo(5);
        MailboxSettings later = read(with("ENCRYPTION", "StartTLS"));
        assertThat(later.protocol() + later.port()).isEqualTo("imap143");
        assertThat(later.properties()).containsEntry("mail.imap.starttls.required", "true");
        assertThat(read(with("ENCRYPTION", "none", "HOST", "127.0.0.1")).properties())
                .containsEntry("mail.imap.starttls.required", "false");
    }

    @Test
    void thePasswordMayStandInAFileAndIsNeverPrinted(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "uit een bestand\n");
        MailboxSettings settings = read(with("PASSWORD_FILE", file.toString()));
        assertThat(settings.password()).isEqualTo("uit een bestand");
        assertThat(settings.toString()).doesNotContain("uit een bestand");
        assertThatThrownBy(() -> read(with("PASSWORD_FILE", directory + "/elders")))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("password-file can't be read");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ENCRYPTION, none, on this machine
            ENCRYPTION, ssl, is tls
            USER, '', asks for
            PASSWORD, '', asks for
            MINUTES, 0, from 1 to 1440
            """)
    void whatCannotBeMeantIsSaidInALine(String name, String value, String line) {
        assertThatThrownBy(() -> read(with(name, value)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(line);
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> all = new java.util.HashMap<>(ENOUGH);
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }

    private static MailboxSettings read(Map<String, String> set) {
        Map<String, Object> environment = set.entrySet().stream()
                .collect(Collectors.toMap(one -> "SAMENHANG_REPLIES_" + one.getKey(), Map.Entry::getValue));
        StandardEnvironment all = new StandardEnvironment();
        all.getPropertySources().addFirst(new SystemEnvironmentPropertySource("set", environment));
        return MailboxSettings.from(all);
    }
}
