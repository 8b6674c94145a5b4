package org.samenhang.instruments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.Reasons;

/** A text while it is read: what it says, and what its extensions add in other languages and layers. */
final class TextFields {

    /** Longer is no question any more. */
    static final int LONGEST = 2000;

    String path = "";

    @Nullable
    String text;

    final List<Extension> extensions = new ArrayList<>();

    /** The whole text; empty when none was given. */
    LayeredText whole(String language, Reasons reasons) {
        LayeredText made = LayeredText.of(language, text == null ? "" : text);
        if (text != null && text.length() > LONGEST) {
            reasons.add(path, "text_too_long", LONGEST);
        }
        if (text != null
                && text.codePoints()
                        .anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t')) {
            reasons.add(path, "control_character");
        }
        for (Extension extension : extensions) {
            if (extension.url.equals(Extension.TRANSLATION)) {
                made = add(made, extension, TextLayer.PROFESSIONAL, reasons);
            } else if (extension.url.equals(Extension.LAYER)) {
                TextLayer layer = layer(extension.innerText("layer"));
                if (layer == null) {
                    reasons.add(extension.path, "unknown_layer");
                } else {
                    made = add(made, extension, layer, reasons);
                }
            }
        }
        return made;
    }

    private static LayeredText add(LayeredText before, Extension extension, TextLayer layer, Reasons reasons) {
        String language = extension.innerText("lang");
        String content = extension.innerText("content");
        if (language == null && layer != TextLayer.PROFESSIONAL) {
            language = before.language();
        }
        if (language == null || content == null) {
            reasons.add(extension.path, "half_translation");
            return before;
        }
        if (!DefinitionReader.LANGUAGES.contains(language)) {
            reasons.add(extension.path, "unknown_language", language, String.join(", ", DefinitionReader.LANGUAGES));
            return before;
        }
        if (before.has(language, layer)) {
            reasons.add(extension.path, "double_text", language);
            return before;
        }
        return before.with(language, layer, content);
    }

    private static @Nullable TextLayer layer(@Nullable String code) {
        for (TextLayer layer : TextLayer.values()) {
            if (layer != TextLayer.PROFESSIONAL && layer.code().equals(code)) {
                return layer;
            }
        }
        return null;
    }
}
