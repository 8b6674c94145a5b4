package org.samenhang.casework.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
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

    @Test
    void itIsAskedOfEveryExpertOfTheTeamAndWhoAskedHearsTheAnswer() {
        Visitor expert = file.expert("Judith").visits();
        ask();
        assertThat(expert.get("/cases").body()).contains("second opinion gevraagd", file.path() + "/second-opinions\"");
        assertThat(guardian.get("/cases").body()).doesNotContain("second opinion gevraagd");
        assertThat(guardian.get(file.path() + "/second-opinions").statusCode()).isEqualTo(200);
        assertThat(answer(expert, 0, "fits", "Dit past").statusCode()).isEqualTo(303);
        assertThat(expert.get("/cases").body()).doesNotContain("second opinion gevraagd", "antwoord op jouw vraag");
        assertThat(director.get("/work").body()).doesNotContain("antwoord op jouw vraag");
        assertThat(guardian.get("/cases").body()).contains("antwoord op jouw vraag");
        assertThat(guardian.get(file.path() + "/second-opinions").body()).contains("Dit past");
        assertThat(guardian.get("/cases").body()).doesNotContain("antwoord op jouw vraag");
    }

    @Test
    void anExpertWithAWorkListReadsItWhereTheyBegin() {
        ARegion.Somebody judith = region.professional("Judith", null, Duty.EXPERT);
        region.takesPart(file.id(), judith, "expert", 3);
        Visitor expert = judith.visits();
        ask();
        assertThat(expert.get("/").headers().firstValue("location")).hasValue("/cases");
        assertThat(expert.get("/cases").body()).contains("second opinion gevraagd");
        assertThat(expert.get("/work").body()).contains("second opinion gevraagd");
        assertThat(region.professional("Hilde", null, Duty.CHAIR)
                        .visits()
                        .get("/")
                        .headers()
                        .firstValue("location"))
                .hasValue("/work");
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
