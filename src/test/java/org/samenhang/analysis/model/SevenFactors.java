package org.samenhang.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.Visitor;

/** A model that a region adds for itself, on the page for it. */
public final class SevenFactors {

    /** As a form names it. */
    public static final String KEY = "https://example.org/analysis-models/seven-factors|1.0";

    private SevenFactors() {}

    /** Adds it to the shelf of this region and puts it in use. */
    public static void inUse(ARegion region) {
        Visitor analyst = region.professional("Analist", null, Duty.ANALYST).visits();
        HttpResponse<String> added = analyst.post("/instruments", "text", ModelReadingTest.sevenFactors());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        String location = added.headers().firstValue("Location").orElseThrow();
        analyst.post(location.substring(location.indexOf("/instruments"), location.indexOf('?')) + "/use");
    }
}
