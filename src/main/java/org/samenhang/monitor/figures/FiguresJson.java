package org.samenhang.monitor.figures;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Figures as JSON for outsiders, by the agreed interface. */
public final class FiguresJson {

    private final JsonGenerator json;

    private FiguresJson(JsonGenerator json) {
        this.json = json;
    }

    /** All figures of a year. */
    public static String of(Figures figures) {
        return write(json -> json.write(figures));
    }

    /** The edition that may leave the team. */
    public static String of(PublicEdition edition) {
        return write(json -> json.write(edition));
    }

    private static String write(Consumer<FiguresJson> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            content.accept(new FiguresJson(json));
        }
        return text.append('\n').toString();
    }

    private void write(Figures figures) {
        json.writeStartObject();
        json.writeNumberProperty("year", figures.year());
        json.writeNumberProperty("cases", figures.cases());
        json.writeStringProperty("definitions", Figures.DEFINITIONS);
        json.writeObjectPropertyStart("indicators");
        figures.indicators().forEach(this::write);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Indicator indicator, IndicatorFigures figures) {
        json.writeObjectPropertyStart(indicator.key());
        json.writeNumberProperty("of", figures.of());
        json.writeNumberProperty("missing", figures.missing());
        json.writeObjectPropertyStart("values");
        figures.values().forEach((value, of) -> write(value, of, indicator.severalPerCase()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(String value, ValueFigures figures, boolean severalPerCase) {
        json.writeObjectPropertyStart(value);
        json.writeNumberProperty("n", figures.n());
        writeNumber("share", figures.share());
        writeText("percent", figures.percent());
        if (!severalPerCase) {
            writeText("percent100", figures.percent100());
        }
        writeNumber("low", figures.low());
        writeNumber("high", figures.high());
        json.writeEndObject();
    }

    private void writeText(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private void writeNumber(String name, @Nullable BigDecimal value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }
    }

    private void write(PublicEdition edition) {
        Optional<Integer> cases = edition.cases();
        json.writeStartObject();
        json.writeNumberProperty("year", edition.year());
        if (cases.isPresent()) {
            json.writeNumberProperty("cases", cases.get());
            json.writeStringProperty("definitions", Figures.DEFINITIONS);
            json.writeObjectPropertyStart("indicators");
            edition.indicators().forEach(this::write);
            json.writeEndObject();
        } else {
            json.writeNullProperty("cases");
            json.writeBooleanProperty("suppressed", true);
        }
        json.writeEndObject();
    }

    private void write(Indicator indicator, PublicFigures figures) {
        json.writeObjectPropertyStart(indicator.key());
        switch (figures) {
            case PublicFigures.Suppressed() -> json.writeBooleanProperty("suppressed", true);
            case PublicFigures.Told(var values, var merged) -> write(values, merged);
        }
        json.writeEndObject();
    }

    private void write(Map<String, Optional<PublicFigures.Shown>> values, Optional<PublicFigures.Merged> merged) {
        json.writeObjectPropertyStart("values");
        values.forEach((value, shown) -> {
            json.writeObjectPropertyStart(value);
            if (shown.isPresent()) {
                json.writeNumberProperty("n", shown.get().n());
                json.writeStringProperty("percent", shown.get().percent());
            } else {
                json.writeBooleanProperty("suppressed", true);
            }
            json.writeEndObject();
        });
        json.writeEndObject();
        merged.ifPresent(this::write);
    }

    private void write(PublicFigures.Merged merged) {
        json.writeObjectPropertyStart("merged");
        json.writeArrayPropertyStart("values");
        merged.values().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("n", merged.n());
        json.writeEndObject();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}
