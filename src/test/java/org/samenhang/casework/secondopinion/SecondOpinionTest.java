package org.samenhang.casework.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A solution that others thought of, looked at by the team (A7). */
class SecondOpinionTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Visitor guardian = file.guardian("Gerda Voogd").visits();
    private final Visitor director = file.director().visits();
    private final UUID id = UUID.randomUUID();

    @Test
    void whoWorksInTheCaseAsksAndTheTeamAnswers() {
        ask();
        assertThat(director.get("/work").body()).contains("second opinion gevraagd");
        assertThat(guardian.get(file.path() + "/second-opinions/" + id).statusCode())
                .isEqualTo(404);
        assertThat(answer(guardian, 0, "fits", "Ja").statusCode()).isEqualTo(404);
        assertThat(director.get(file.path() + "/second-opinions/" + id).body())
                .contains("“Een plek op de boerderij” De vraag: “Brengt dit rust?”");
        assertThat(answer(director, 0, "fits", " ").statusCode()).isEqualTo(422);
        assertThat(answer(director, 0, "fits_if", "Als oma mee mag denken").statusCode())
                .isEqualTo(303);
        assertThat(director.get("/work").body()).doesNotContain("second opinion gevraagd");
        assertThat(guardian.get(file.path() + "/second-opinions").body())
                .contains("Een plek op de boerderij", "past, als er iets bij komt", "Als oma mee mag denken");
        assertThat(file.youth().visits().get(file.path() + "/second-opinions").statusCode())
                .isEqualTo(404);
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/second-opinions").findsNoBarrier();
            phone.to(file.path() + "/second-opinions/" + id).findsNoBarrier();
        }
    }

    @Test
    void ofTwoAnswersAtOnceTheSecondReadsBoth() {
        ask();
        assertThat(answer(director, 0, "fits", "Dit past").statusCode()).isEqualTo(303);
        HttpResponse<String> second = answer(director, 0, "otherwise", "Eerst rust");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Dit past", "Eerst rust");
    }

    private void ask() {
        assertThat(guardian.post(
                                file.path() + "/second-opinions",
                                "object",
                                id.toString(),
                                "thoughtOf",
                                "Een plek op de boerderij",
                                "thoughtBy",
                                "Het lokale team",
                                "question",
                                "Brengt dit rust?",
                                "visibleTo",
                                "professionals")
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> answer(Visitor who, int version, String finding, String text) {
        return who.post(
                file.path() + "/second-opinions/" + id,
                "version",
                Integer.toString(version),
                "finding",
                finding,
                "answer",
                text);
    }
}
