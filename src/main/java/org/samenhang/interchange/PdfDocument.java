package org.samenhang.interchange;

/**
 * A finished PDF/UA-1 document.
 *
 * @param fileName to offer it under; made of kind and date only
 * @param bytes the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight to a response
public record PdfDocument(String fileName, byte[] bytes) {}
