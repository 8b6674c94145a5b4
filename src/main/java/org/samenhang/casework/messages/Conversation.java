package org.samenhang.casework.messages;

import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;

/**
 * The messages between one person of the family and the team.
 *
 * @param with the person of the family
 * @param messages the oldest first
 */
public record Conversation(CaseFile file, UUID with, String name, List<Message> messages) {}
