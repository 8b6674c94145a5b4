package org.samenhang.mypath;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of the page, as it is sent.
 *
 * @param digest of its bytes (SHA-256, hexadecimal); the page's worker takes no other bytes for it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight to a response
record Part(String address, String type, byte[] bytes, String digest) {

    static Part of(String address, String type, byte[] bytes) {
        return new Part(address, type, bytes, digest(bytes));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
