package org.samenhang.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What is asked of the database to answer a request: the statements, in their order. */
final class Asked extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** What screens that others still have open go on asking. */
    private static final Pattern LOOKING_ALONG = Pattern.compile(".*(select (still_here|depart)\\(|from sights\\().*");

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

    Asked() {
        setContext(logger.getLoggerContext());
        start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    /** Those since the last time; what the house does by itself meanwhile is left out. */
    List<String> since() {
        List<String> since = List.copyOf(statements);
        statements.clear();
        return since;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String said = event.getFormattedMessage();
        boolean answering = event.getThreadName().startsWith("tomcat-handler")
                && !LOOKING_ALONG.matcher(said).find();
        if (said.startsWith("Executing prepared SQL statement") && answering) {
            statements.add(said);
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(null);
        logger.setAdditive(true);
        stop();
    }
}
