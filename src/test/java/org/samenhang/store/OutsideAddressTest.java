package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutsideAddressTest {

    @Test
    void theAdministratorIsSplitOffTheAddress() {
        var server =
                OutsideServer.parse("jdbc:postgresql://db:5433/regio?user=a&sslmode=require&password=b%26c", "", "");
        assertThat(server.url()).isEqualTo("jdbc:postgresql://db:5433/regio?sslmode=require");
        assertThat(server.user()).isEqualTo("a");
        assertThat(server.password()).isEqualTo("b&c");
        assertThat(server.database()).isEqualTo("regio");
        assertThat(server.urlOf("postgres")).isEqualTo("jdbc:postgresql://db:5433/postgres?sslmode=require");
        assertThat(server.toString()).doesNotContain("b&c");
    }

    @Test
    void theEnvironmentNamesTheAdministratorWhenTheAddressDoesNot() {
        var server = OutsideServer.parse("jdbc:postgresql://db/", "steward", "geheim");
        assertThat(server.user()).isEqualTo("steward");
        assertThat(server.password()).isEqualTo("geheim");
        assertThat(server.database()).isEqualTo("samenhang");
        assertThat(server.urlOf("samenhang")).isEqualTo("jdbc:postgresql://db/samenhang");
    }

    @Test
    void anotherKindOfAddressIsRefused() {
        assertThatThrownBy(() -> OutsideServer.parse("postgres://db/regio", "", ""))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("jdbc:postgresql://");
    }
}
