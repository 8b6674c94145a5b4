package org.samenhang.casework.kin;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The genogram of a case in sentences, as its reader may see it. */
@Service
public class KinInWords {

    private final Kins kins;
    private final MessageSource messages;

    KinInWords(Kins kins, MessageSource messages) {
        this.kins = kins;
        this.messages = messages;
    }

    /** Who is there with their years, then what goes between them. */
    public List<String> of(UUID caseFile, Locale locale) {
        KinPage page = kins.read(caseFile);
        KinWords words = new KinWords(messages, locale);
        return Stream.concat(
                        page.people().stream()
                                .map(one -> one.years().isEmpty() ? one.name() : one.name() + " (" + one.years() + ")"),
                        page.ties().stream().map(words::says))
                .toList();
    }
}
