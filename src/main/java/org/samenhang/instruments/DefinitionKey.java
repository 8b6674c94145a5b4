package org.samenhang.instruments;

/** Which definition: its address, which never changes, and its version. */
public record DefinitionKey(String url, String version) {

    /** As FHIR names it in an answer: address|version. */
    public String canonical() {
        return url + "|" + version;
    }
}
