package org.samenhang.mypath.vault;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong with a letter, as a word for the device; nothing of what it sent stands in a log. */
@ControllerAdvice(assignableTypes = {VaultController.class, PathSharesController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class VaultFailures {

    private static final Logger log = LoggerFactory.getLogger(VaultFailures.class);

    @ExceptionHandler(Letter.Unread.class)
    ResponseEntity<Map<String, @Nullable Object>> unread(Letter.Unread unread) {
        HttpStatus status = switch (unread.reason()) {
            case "large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "page" -> HttpStatus.UPGRADE_REQUIRED;
            default -> HttpStatus.BAD_REQUEST;
        };
        return Answer.reason(status, unread.reason());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Map<String, @Nullable Object>> away(Exception why) {
        log.warn("The database did not answer 'Eigen weg': {}", why.getClass().getSimpleName());
        return Answer.reason(HttpStatus.SERVICE_UNAVAILABLE, "away");
    }
}
