package org.samenhang.analysis.coherence;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what was found as JSON in UTF-8, as in the agreed interface. */
final class CoherenceJson {

    private final JsonGenerator json;
    private final ReadAloud aloud;

    /** The sentence being written; there can be a hundred thousand. */
    private byte[] sentence = new byte[4096];

    private int length;

    private CoherenceJson(JsonGenerator json, ReadAloud aloud) {
        this.json = json;
        this.aloud = aloud;
    }

    /** @throws tools.jackson.core.JacksonException if the stream can't be written */
    static void write(Coherence coherence, ReadAloud aloud, OutputStream out) {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new CoherenceJson(json, aloud).write(coherence);
            json.writeRaw('\n');
        }
    }

    private void write(Coherence coherence) {
        json.writeStartObject();
        json.writeNumberProperty("statements", coherence.statements());
        json.writeNumberProperty("links", coherence.links());
        json.writeBooleanProperty("complete", coherence.complete());
        json.writeArrayPropertyStart("circles");
        coherence.circles().forEach(this::write);
        json.writeEndArray();
        write(coherence.counts());
        json.writeObjectPropertyStart("levers");
        write("own_hands", coherence.levers().ownHands(), json::writeString);
        write("statements", coherence.levers().statements(), json::writeString);
        write("arrows", coherence.levers().arrows(), this::write);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Circle circle) {
        json.writeStartObject();
        json.writeArrayPropertyStart("statements");
        circle.statements().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("signs");
        circle.signs().forEach(sign -> json.writeString(sign.code()));
        json.writeEndArray();
        json.writeStringProperty("kind", circle.kind().code());
        CircleCharacter character = circle.character();
        if (character != null) {
            json.writeStringProperty("character", character.code());
        }
        json.writeName("sentence");
        length = 0;
        aloud.say(circle, this::take);
        json.writeRawUTF8String(sentence, 0, length);
        json.writeEndObject();
    }

    private void take(Phrase phrase) {
        byte[] more = phrase.json();
        if (length + more.length > sentence.length) {
            sentence = Arrays.copyOf(sentence, (length + more.length) * 2);
        }
        System.arraycopy(more, 0, sentence, length, more.length);
        length += more.length;
    }

    private void write(Counts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("reinforcing", counts.reinforcing());
        json.writeNumberProperty("balancing", counts.balancing());
        json.writeNumberProperty("vicious", counts.vicious());
        json.writeNumberProperty("virtuous", counts.virtuous());
        json.writeNumberProperty("tipping", counts.tipping());
        json.writeNumberProperty("neutral", counts.neutral());
        json.writeEndObject();
    }

    private <T> void write(String name, Lever<T> lever, Consumer<T> element) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("size", lever.size());
        json.writeArrayPropertyStart("sets");
        for (List<T> set : lever.sets()) {
            json.writeStartArray();
            set.forEach(element);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("untouched");
        lever.untouched().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeBooleanProperty("exact", lever.exact());
        json.writeBooleanProperty("more", lever.more());
        json.writeEndObject();
    }

    private void write(Link arrow) {
        json.writeStartArray();
        json.writeString(arrow.from());
        json.writeString(arrow.to());
        json.writeString(arrow.sign().code());
        json.writeEndArray();
    }
}
