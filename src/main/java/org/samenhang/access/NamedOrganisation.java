package org.samenhang.access;

import java.util.UUID;

/** An organisation people work for. */
public record NamedOrganisation(UUID id, String name, String kind) {}
