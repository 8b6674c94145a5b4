package org.samenhang.attack;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Faults that nobody should ever make, at addresses that exist for as long as one test lasts. */
public final class Planted implements AutoCloseable {

    private static final RequestMappingHandlerMapping ROUTES = House.open().bean(RequestMappingHandlerMapping.class);

    private final RequestMappingInfo route;

    private Planted(RequestMappingInfo route, String method) {
        this.route = route;
        try {
            ROUTES.registerMapping(
                    route,
                    new Faults(),
                    Faults.class.getMethod(method, HttpServletRequest.class, HttpServletResponse.class));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** A fault of {@link Faults} at an address that is open to everybody. */
    static Planted at(String path, RequestMethod method, String fault) {
        return new Planted(
                RequestMappingInfo.paths(path)
                        .methods(method)
                        .options(ROUTES.getBuilderConfiguration())
                        .build(),
                fault);
    }

    @Override
    public void close() {
        ROUTES.unregisterMapping(route);
    }

    /** What can go wrong. */
    public static final class Faults {

        /** Shows what was asked for without escaping it. */
        public void echo(HttpServletRequest request, HttpServletResponse response) throws IOException {
            html(response, "<p>" + request.getParameter("q") + "</p>");
        }

        /** Puts what was asked for in a link. */
        public void link(HttpServletRequest request, HttpServletResponse response) throws IOException {
            html(
                    response,
                    "<a href=\""
                            + request.getParameter("q").replace("\"", "&quot;").replace("<", "&lt;") + "\">");
        }

        /** Puts what was asked for in an attribute, only angle brackets escaped. */
        public void attribute(HttpServletRequest request, HttpServletResponse response) throws IOException {
            html(response, "<input value=\"" + request.getParameter("q").replace("<", "&lt;") + "\">");
        }

        /** Evaluates what was asked for. */
        public void evaluate(HttpServletRequest request, HttpServletResponse response) throws IOException {
            html(response, "<p>" + request.getParameter("q").replaceAll(".*\\$\\{7\\*191}.*", "1337") + "</p>");
        }

        /** Goes wherever it is told to. */
        public void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect(request.getParameter("next"));
        }

        /** Fails over a quote. */
        public void stumble(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String q = request.getParameter("q");
            if (q != null && q.contains("'")) {
                throw new IllegalStateException("planted");
            }
            html(response, "<ul><li>nothing</li></ul>");
        }

        /** Glues what was asked for to its SQL. */
        public void glue(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String q = request.getParameter("q");
            List<String> found = House.open()
                    .asData()
                    .sql("select slug from region where name = '" + q + "'")
                    .query(String.class)
                    .list();
            html(response, "<ul>" + "<li></li>".repeat(found.size()) + "</ul>");
        }

        /** Changes a row of whatever case the id is of. */
        public void rename(HttpServletRequest request, HttpServletResponse response) throws IOException {
            data().sql("update case_file set question = question || '?' where id = cast(:id as uuid)")
                    .param("id", request.getParameter("person"))
                    .update();
            html(response, "<p></p>");
        }

        /** Tells what a case is about to whoever has its id. */
        public void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
            html(
                    response,
                    "<p>"
                            + data().sql("select question from case_file where id = cast(:id as uuid)")
                                    .param("id", request.getParameter("person"))
                                    .query(String.class)
                                    .optional()
                                    .orElse("")
                            + "</p>");
        }

        /** Opens without asking who is there. */
        public void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
            html(response, "<p>Welkom</p>");
        }

        private static JdbcClient data() {
            return House.open().asData();
        }

        private static void html(HttpServletResponse response, String body) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
        }
    }
}
