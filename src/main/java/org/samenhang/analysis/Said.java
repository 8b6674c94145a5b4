package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;

/**
 * A statement as its reader may see it (nl: uitspraak).
 *
 * @param number counted in what this reader sees, so that it tells nothing of the rest; 0 once it is withdrawn
 * @param chosenPart the column somebody chose; null: the usual one of its sphere
 * @param endBehaviour it shows at the end and explains nothing
 * @param spoken how it is said after 'the more'; null when the text has to be quoted
 * @param source who said it, as shown: a person of the case or a description
 * @param sourcePerson the person, if it is one
 * @param sourceText the description, if there is one
 * @param familyWords the words the family wants used
 * @param whereaboutsOf whose whereabouts it gives away; null when nobody's
 * @param about whom it is about
 * @param tense whether it is of now or of then
 * @param mergedInto withdrawn because this one says it too; null when not
 * @param version raised by each change
 * @param since when it came in, as microseconds of the epoch; the picture grows in this order
 */
public record Said(
        UUID id,
        int number,
        String text,
        Sphere sphere,
        @Nullable Part chosenPart,
        Effect effect,
        boolean endBehaviour,
        @Nullable String spoken,
        StatementKind kind,
        @Nullable String source,
        @Nullable UUID sourcePerson,
        @Nullable String sourceText,
        @Nullable LocalDate saidOn,
        @Nullable String basis,
        @Nullable String familyWords,
        Audience audience,
        @Nullable UUID whereaboutsOf,
        List<Named> about,
        Tense tense,
        @Nullable UUID mergedInto,
        boolean withdrawn,
        int version,
        long since) {

    /** The column it is drawn in. */
    public Part part() {
        return chosenPart == null ? sphere.usualPart() : chosenPart;
    }

    /** Whether a screen in a room with everyone may show it. */
    boolean isForEveryone() {
        return audience == Audience.ALL && whereaboutsOf == null;
    }

    /** The same, without the names of these people. */
    Said without(Set<UUID> people) {
        return people.isEmpty()
                ? this
                : with(
                        number,
                        text,
                        sourcePerson != null && people.contains(sourcePerson) ? sourceText : source,
                        about.stream().filter(one -> !people.contains(one.id())).toList());
    }

    /** The same statements counted from one. */
    static List<Said> numbered(List<Said> statements) {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> statements.get(i).numbered(i + 1))
                .toList();
    }

    /** The same in the words the family wants used, where there are any. */
    Said inFamilyWords() {
        return familyWords == null ? this : with(number, familyWords);
    }

    private Said numbered(int newNumber) {
        return with(newNumber, text);
    }

    private Said with(int newNumber, String newText) {
        return with(newNumber, newText, source, about);
    }

    private Said with(int newNumber, String newText, @Nullable String newSource, List<Named> newAbout) {
        return new Said(
                id,
                newNumber,
                newText,
                sphere,
                chosenPart,
                effect,
                endBehaviour,
                spoken,
                kind,
                newSource,
                sourcePerson,
                sourceText,
                saidOn,
                basis,
                familyWords,
                audience,
                whereaboutsOf,
                newAbout,
                tense,
                mergedInto,
                withdrawn,
                version,
                since);
    }
}
