package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;

/**
 * A page of a case as somebody else who takes part in it sees it: {@code /cases/CASE/as/PERSON/...} is {@code
 * /cases/CASE/...} under that person's rights. The way on stays within it, and nothing can be changed.
 */
final class LookingAs extends HttpServletRequestWrapper {

    private static final String ID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern ADDRESS = Pattern.compile("/cases/(" + ID + ")/as/(" + ID + ")(/.*)?");

    private final UUID caseFile;
    private final UUID person;
    private final String rest;

    private LookingAs(HttpServletRequest request, UUID caseFile, UUID person, @Nullable String rest) {
        super(request);
        this.caseFile = caseFile;
        this.person = person;
        this.rest = rest == null ? "" : rest;
        setAttribute(LookingAs.class.getName(), this);
    }

    /** The request as the other's; empty when it is an ordinary one. */
    static Optional<LookingAs> of(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        return address.matches()
                ? Optional.of(new LookingAs(
                        request,
                        UUID.fromString(address.group(1)),
                        UUID.fromString(address.group(2)),
                        address.group(3)))
                : Optional.empty();
    }

    /** What a page is looked at as, on this request; null when it is an ordinary one. */
    static @Nullable LookingAs on(HttpServletRequest request) {
        return (LookingAs) request.getAttribute(LookingAs.class.getName());
    }

    Call.LookingAs whom() {
        return new Call.LookingAs(person, caseFile);
    }

    /** The case as everybody knows it. */
    String casePath() {
        return "/cases/" + caseFile;
    }

    /** Where the other's pages of the case begin. */
    String path() {
        return casePath() + "/as/" + person;
    }

    /** Whether this would change something. */
    boolean changes() {
        return !getMethod().equals("GET") && !getMethod().equals("HEAD");
    }

    /** The page with the ways on of its content within the other's pages; what stands around the content leads out. */
    String inPlace(String html) {
        int content = Math.max(0, html.indexOf("<main"));
        return html.substring(0, content) + html.substring(content).replace("\"" + casePath(), "\"" + path());
    }

    @Override
    public String getRequestURI() {
        return casePath() + rest;
    }

    @Override
    public String getServletPath() {
        return getRequestURI();
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer whole = super.getRequestURL();
        return whole.replace(whole.length() - super.getRequestURI().length(), whole.length(), getRequestURI());
    }
}
