package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.samenhang.access.AccessLog;
import org.samenhang.access.NotYours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What goes wrong, said plainly. A page that was being read comes back by itself; a form that was being sent keeps what
 * was typed behind a 'try again'.
 */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** How PostgreSQL says that a text can't be kept in its encoding. */
    private static final String NO_TEXT = "22021";

    /** How PostgreSQL says that something with this id is there already. */
    private static final String TAKEN = "23505";

    private final AccessLog log;

    Failures(AccessLog log) {
        this.log = log;
    }

    @ExceptionHandler(NotYours.class)
    ModelAndView notYours(NotYours asked) {
        try {
            log.refused(asked.caseFile(), asked.what(), null);
        } catch (RuntimeException unlogged) {
            LOG.error("A refusal could not be written to the access log", unlogged);
        }
        return page(HttpStatus.NOT_FOUND, asked.kind());
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView nothingHere() {
        return page(HttpStatus.NOT_FOUND, "not_found");
    }

    @ExceptionHandler(MultipartException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE, "too_large");
    }

    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView unreadable(InvalidParameterException unreadable) {
        return unreadable.getCause() instanceof SizeException ? tooLarge() : page(HttpStatus.BAD_REQUEST, "form_old");
    }

    /** What no form of ours sends, such as a version that is no number; what it was is nobody's to read in a log. */
    @ExceptionHandler(BindException.class)
    ModelAndView unfit() {
        return page(HttpStatus.BAD_REQUEST, "form_old");
    }

    /**
     * A text with a character in it that no text can hold, such as a null byte, is not of a form of ours either. An id that is taken by what
     * its sender can't see is answered as what is not there; anything else that stands already was sent by two at once.
     */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView unkeepable(DataIntegrityViolationException refused, HttpServletRequest request) {
        String state = refused.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "";
        if (NO_TEXT.equals(state)) {
            return unfit();
        }
        if (TAKEN.equals(state)) {
            return isAnId(refused) ? notYours(new NotYours("id", null)) : retry(HttpStatus.CONFLICT, "stands", request);
        }
        return broken(refused);
    }

    private static boolean isAnId(DataIntegrityViolationException taken) {
        ServerErrorMessage said =
                taken.getMostSpecificCause() instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        String constraint = said == null ? null : said.getConstraint();
        return constraint != null && constraint.endsWith("_pkey");
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView refused(AccessDeniedException refused, HttpServletRequest request) {
        if (refused instanceof CsrfException && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return retry(HttpStatus.FORBIDDEN, "form_old", request);
        }
        return page(HttpStatus.FORBIDDEN, "form_old");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        TransactionException.class
    })
    ModelAndView unreachable(Exception why, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("The database did not answer: {}", why.getClass().getSimpleName());
        response.setHeader("Retry-After", "5");
        ModelAndView view = retry(HttpStatus.SERVICE_UNAVAILABLE, "unreachable", request);
        if ("GET".equals(request.getMethod())) {
            response.setHeader("Refresh", "5");
            view.addObject("again", address(request));
        }
        return view;
    }

    /** The database refused: a rule of the kernel, or a log row that could not be written. */
    @ExceptionHandler({PermissionDeniedDataAccessException.class, org.springframework.jdbc.BadSqlGrammarException.class
    })
    ModelAndView refusedByKernel(RuntimeException refused) {
        Throwable cause = refused.getCause();
        if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
            LOG.warn("The database refused: {}", sql.getMessage());
            return page(HttpStatus.FORBIDDEN, "refused");
        }
        return broken(refused);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView broken(Exception failure) {
        LOG.error("A page failed", failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "broken");
    }

    private static ModelAndView retry(HttpStatus status, String kind, HttpServletRequest request) {
        ModelAndView view = page(status, kind);
        boolean sent = "POST".equals(request.getMethod()) && !hasSecretOrFile(request);
        view.addObject("retry", sent ? request.getRequestURI() : null);
        List<Map.Entry<String, String>> typed = new ArrayList<>();
        if (sent) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    if (!name.equals("_csrf")) {
                        typed.add(Map.entry(name, value));
                    }
                }
            });
        }
        view.addObject("typed", typed);
        // Before the walls have looked at it there is no proof but the form's own, which they weigh when it comes
        // again.
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            view.addObject("proof", request.getParameter("_csrf"));
        }
        return view;
    }

    private static boolean hasSecretOrFile(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getParameterMap().containsKey("password") || type != null && type.startsWith("multipart/");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static ModelAndView page(HttpStatus status, String kind) {
        ModelAndView view = new ModelAndView("web/failure", Map.of("kind", kind), status);
        view.addObject("retry", null);
        view.addObject("typed", List.of());
        return view;
    }
}
