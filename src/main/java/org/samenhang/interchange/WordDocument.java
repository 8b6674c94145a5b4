package org.samenhang.interchange;

/** A finished Word document, and the name to save it under, which says nothing about anybody. */
public record WordDocument(String fileName, byte[] bytes) {

    /** As browsers are told. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
