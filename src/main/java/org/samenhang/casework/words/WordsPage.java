package org.samenhang.casework.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.casework.CaseFile;

/**
 * The words of a case, as far as the caller may read them.
 *
 * @param all the latest first
 * @param weighs whether the caller is who weighs what others may read
 */
public record WordsPage(CaseFile file, List<Told> all, boolean weighs) {

    /** What the caller wrote of this kind, the latest first. */
    public List<Told> mine(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .filter(one -> one.by().equals(file.place().person()))
                .toList();
    }

    /** What others wrote of this kind. */
    public List<Told> ofOthers(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .filter(one -> !one.by().equals(file.place().person()))
                .toList();
    }

    /** Everything that is no position of the team. */
    public List<Told> said() {
        return all.stream().filter(one -> !one.kind().equals("position")).toList();
    }

    /** What the team says beside these words. */
    public Optional<Told> position(UUID words) {
        return all.stream().filter(one -> words.equals(one.beside())).findFirst();
    }
}
