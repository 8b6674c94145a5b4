package org.samenhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.Visitor;

/** What a page asks for is of its own build, and is kept by a browser only under the address that says so. */
class AssetsTest {

    private static final Pattern ASKED = Pattern.compile("(?:href|src)=\"(/[a-z]+/[^\"]+\\.(?:css|js|svg|woff2))\"");

    private final Visitor visitor = Visitor.stranger();

    @Test
    void aPageAsksForFilesOfItsOwnBuildAndTheyAreKeptForGood() {
        Matcher asked = ASKED.matcher(visitor.get("/sign-in").body());
        int files = 0;
        while (asked.find()) {
            assertThat(asked.group(1)).startsWith(Assets.base() + "/");
            assertThat(kept(asked.group(1))).contains("immutable", "max-age=31536000");
            files++;
        }
        assertThat(files).isGreaterThan(3);
    }

    @Test
    void underThePrintOfAnotherBuildAFileComesButIsNotKept() {
        String file = "/css/samenhang.css";
        assertThat(kept(Assets.UNDER + "another" + file)).isEqualTo("no-store");
        assertThat(visitor.get(Assets.UNDER + "another" + file).body())
                .isEqualTo(visitor.get(Assets.base() + file).body());
        assertThat(kept(file)).as("by its bare name it is asked for again").isEqualTo("no-cache");
    }

    @Test
    void nothingButThoseFoldersLiesThere() {
        for (String path : new String[] {
            "another/own-way/start.js",
            "another/application.properties",
            "another/css/nothing.css",
            "another/css/..%2f..%2fapplication.properties",
            "another/css/",
            ""
        }) {
            assertThat(visitor.get(Assets.UNDER + path).statusCode()).as(path).isBetween(300, 499);
        }
    }

    private String kept(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.headers().firstValue("cache-control").orElse("");
    }
}
