package org.samenhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

class FailuresTest {

    private final Failures failures = House.open().bean(Failures.class);

    /** Who sends the id of something of another region learns nothing, and that they asked is written down. */
    @Test
    void anIdThatIsTakenByWhatOneCannotSeeIsNotFoundAndLogged() {
        ACase elsewhere = ACase.of(ARegion.ofItsOwn());
        UUID trusted = UUID.randomUUID();
        assertThat(trust(elsewhere, elsewhere.parent("Samira Haddad"), trusted)).isEqualTo(303);
        ACase own = ACase.of(ARegion.ofItsOwn());
        ARegion.Somebody parent = own.parent("Bas Wiersma");
        assertThat(trust(own, parent, trusted)).isEqualTo(404);
        assertThat(House.open()
                        .asData()
                        .sql("select allowed from access_log where person_id = :who and object_type = 'id'")
                        .param("who", parent.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false);
    }

    /** Two who do the same at once: the later keeps what they typed. */
    @Test
    void whatStandsAlreadyKeepsWhatWasTyped() throws SQLException {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/cases/1/wishes");
        sent.addParameter("text", "Wat ik typte");
        ModelAndView page = failures.unkeepable(taken("wish_once"), sent);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getModel().get("typed")).asString().contains("Wat ik typte");
        assertThat(page.getModel()).containsEntry("kind", "stands").containsEntry("retry", "/cases/1/wishes");
    }

    private static int trust(ACase file, ARegion.Somebody who, UUID id) {
        return who.visits()
                .post(
                        file.path() + "/trusted",
                        "id",
                        id.toString(),
                        "name",
                        "Oma Truus",
                        "relation",
                        "oma",
                        "reach",
                        "06 12345678")
                .statusCode();
    }

    private static DuplicateKeyException taken(String constraint) {
        return new DuplicateKeyException(
                "taken", new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mtaken\0n" + constraint + "\0")));
    }
}
