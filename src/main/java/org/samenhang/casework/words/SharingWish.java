package org.samenhang.casework.words;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody of the family wishes about sharing with one kind of recipient; it is a wish, consent is another thing.
 *
 * @param recipient family, school, doctor, help, guardian or municipality
 * @param may yes, ask_first or no
 */
public record SharingWish(UUID by, String name, String recipient, String may, String words, LocalDate on) {}
