package org.samenhang.casework.people;

import java.util.List;
import java.util.UUID;

/**
 * How somebody is reached.
 *
 * @param kind address, phone or email
 * @param secret whether it is flagged secret; then the team alone sees it
 */
public record Contact(UUID id, UUID person, String kind, String value, boolean secret) {

    /** What a contact can be. */
    public static final List<String> KINDS = List.of("phone", "email", "address");
}
