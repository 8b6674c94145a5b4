package org.samenhang.instruments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samenhang.json.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The definitions that come with the software, every version that ever did. One that can't be read stops the start. */
@Component
class Shipped {

    private final Map<DefinitionKey, Definition> definitions = new LinkedHashMap<>();
    private final Map<DefinitionKey, String> texts = new LinkedHashMap<>();

    Shipped() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/instruments/*.json")) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            try {
                Definition definition = DefinitionReader.read(text);
                definitions.put(definition.key(), definition);
                texts.put(definition.key(), text);
            } catch (Refusal refused) {
                throw new IllegalStateException(file.getFilename() + ": " + refused.reasons(), refused);
            }
        }
    }

    List<Definition> all() {
        return List.copyOf(definitions.values());
    }

    Optional<Definition> find(DefinitionKey key) {
        return Optional.ofNullable(definitions.get(key));
    }

    Optional<String> text(DefinitionKey key) {
        return Optional.ofNullable(texts.get(key));
    }
}
