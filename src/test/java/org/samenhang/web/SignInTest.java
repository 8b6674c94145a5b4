package org.samenhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class SignInTest {

    private final ARegion region = ARegion.ofItsOwn();

    @Test
    void somebodySignsInAndOutAtABrowser() {
        ARegion.Somebody analyst = region.professional("Analist", null, Duty.ANALYST);
        try (Reader reader = Reader.stranger()) {
            reader.to("/").findsNoBarrier().picture("home");
            reader.to("/sign-in").findsNoBarrier().picture("sign-in");
            reader.page().getByLabel("Inlognaam").fill(analyst.login());
            reader.page().getByLabel("Wachtwoord").fill("niet dit");
            reader.page().keyboard().press("Enter");
            assertThat(reader.page().locator(".errors").innerText()).contains("horen niet bij elkaar");
            assertThat(reader.page().getByLabel("Inlognaam").inputValue()).isEqualTo(analyst.login());
            reader.findsNoBarrier();
            reader.page().getByLabel("Wachtwoord").fill(ARegion.PASSWORD);
            reader.page().keyboard().press("Enter");
            reader.page().waitForURL("**/monitor");
            assertThat(reader.page().locator("header").innerText()).contains("Analist");
        }
    }

    @Test
    void guessingElsewhereLocksNobodyOut() {
        ARegion.Somebody director = region.processDirector();
        Visitor guesser = Visitor.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/sign-in", "login", director.login(), "password", "gok " + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(guesser.post("/sign-in", "login", director.login(), "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        assertThat(guesser.post("/sign-in", "login", region.processDirector().login(), "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aKnownDeviceGetsInWhileItsPlaceIsLockedForTheName() {
        ARegion.Somebody director = region.processDirector();
        Visitor known = Visitor.stranger();
        assertThat(known.post("/sign-in", "login", director.login(), "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        Visitor guesser = Visitor.stranger();
        for (int i = 0; i < 6; i++) {
            guesser.post("/sign-in", "login", director.login(), "password", "gok " + i);
        }
        assertThat(known.post("/sign-in", "login", director.login(), "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void signingInGivesANewSessionAndSigningOutEndsIt() {
        ARegion.Somebody director = region.processDirector();
        Visitor visitor = director.visits();
        assertThat(visitor.get("/").headers().firstValue("location")).hasValue("/work");
        assertThat(visitor.post("/sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/cases").headers().firstValue("location").orElse(""))
                .contains("/sign-in");
    }

    @Test
    void aFormIsStillGoodWhenAnotherPageWasOpenedSince() {
        Visitor visitor = region.processDirector().visits();
        String proof = visitor.proof();
        visitor.get("/");
        visitor.get("/sign-in");
        assertThat(visitor.postWithProof(proof, "/sign-out").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromBeforeSigningInIsNotGoodAfterIt() {
        ARegion.Somebody director = region.processDirector();
        Visitor visitor = Visitor.stranger();
        String proof = visitor.proof();
        assertThat(visitor.postWithProof(proof, "/sign-in", "login", director.login(), "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.postWithProof(proof, "/sign-out").statusCode()).isEqualTo(403);
    }

    @Test
    void afterSigningInOnlyOurOwnAddressesAreGoneTo() {
        assertThat(SignInController.local("//elders.example/x")).isEqualTo("/");
        assertThat(SignInController.local("/\\elders.example")).isEqualTo("/");
        assertThat(SignInController.local("https://elders.example")).isEqualTo("/");
        assertThat(SignInController.local("/cases/1?tab=facts")).isEqualTo("/cases/1?tab=facts");
    }

    @Test
    void everyPageIsSentWithItsWalls() {
        var headers = Visitor.stranger().get("/").headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        ARegion.Somebody director = region.processDirector();
        assertThat(director.visits().postWithoutProof("/sign-out").statusCode()).isEqualTo(403);
    }
}
