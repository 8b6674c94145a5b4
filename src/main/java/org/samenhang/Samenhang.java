package org.samenhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application: every room of Samenhang in one process. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Samenhang {

    public static void main(String[] arguments) {
        var running = SpringApplication.run(Samenhang.class, arguments);
        // The launcher lets a JVM learn how the application starts: it has to start and to stop properly, no more.
        if (running.getEnvironment().getProperty("samenhang.only-start", Boolean.class, Boolean.FALSE)) {
            System.exit(SpringApplication.exit(running));
        }
    }
}
