package org.samenhang.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** What is asked when somebody of a family asks something by right: enough to answer it, and once. */
class AskingByRightTest {

    private final ACase file = ACase.of(ARegion.ofItsOwn());
    private final Visitor hers = file.parent("Debora").visits();

    @ParameterizedTest
    @EnumSource(
            value = Right.class,
            names = {"CORRECT", "ADD", "RESTRICT", "DESTROY", "OBJECT"})
    void whatCannotBeAnsweredWithoutKnowingWhatItIsAboutAsksForAWord(Right right) {
        assertThat(page(right).body()).contains("Waar gaat het over?").doesNotContain("Het hoeft niet");
        HttpResponse<String> empty = asks(right, UUID.randomUUID(), "  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Schrijf op waar het over gaat.");
        HttpResponse<String> tooLong = asks(right, UUID.randomUUID(), "lang ".repeat(900));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).as("what was typed is kept").contains("lang lang lang");
        assertThat(stored()).isZero();
        assertThat(asks(right, UUID.randomUUID(), "De datum van mijn school").statusCode())
                .isEqualTo(303);
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEE", "COPY", "COMPLAINT"})
    void otherRightsNeedNoWord(Right right) {
        assertThat(page(right).body()).contains("Wil je er iets bij zeggen?");
        assertThat(asks(right, UUID.randomUUID(), "").statusCode()).isEqualTo(303);
    }

    @Test
    void whatWaitsForAnAnswerIsShownAndNotAskedAgain() {
        UUID first = UUID.randomUUID();
        asks(Right.CORRECT, first, "Mijn dochter heet Noor");
        assertThat(asks(Right.CORRECT, first, "Mijn dochter heet Noor").statusCode())
                .as("sent twice is once")
                .isEqualTo(303);
        assertThat(page(Right.CORRECT).body())
                .contains("Je vroeg dit op ", "Mijn dochter heet Noor")
                .doesNotContain("<textarea");
        HttpResponse<String> again = asks(Right.CORRECT, UUID.randomUUID(), "En zij is in mei geboren");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Je vroeg dit op ", "Mijn dochter heet Noor", "En zij is in mei geboren", "niet verstuurd");
        assertThat(stored()).isOne();
        Visitor his = file.parent("Patrick").visits();
        assertThat(his.get(file.path() + "/rights/correct").body()).doesNotContain("Je vroeg dit op");
        assertThat(asks(Right.DESTROY, UUID.randomUUID(), "Het verslag van vorig jaar")
                        .statusCode())
                .isEqualTo(303);
        file.director().visits().post(file.path() + "/requests/" + first + "/answer", "answer", "Dat is nu goed.");
        assertThat(page(Right.CORRECT).body()).contains("<textarea").doesNotContain("Je vroeg dit op");
        assertThat(asks(Right.CORRECT, UUID.randomUUID(), "En zij is in mei geboren")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored()).isEqualTo(3);
    }

    private HttpResponse<String> page(Right right) {
        return hers.get(file.path() + "/rights/" + right.code());
    }

    private HttpResponse<String> asks(Right right, UUID id, String words) {
        return hers.post(file.path() + "/rights/" + right.code(), "id", id.toString(), "words", words);
    }

    private long stored() {
        return House.open()
                .asData()
                .sql("select count(*) from right_request where case_id = :case")
                .param("case", file.id())
                .query(Long.class)
                .single();
    }
}
