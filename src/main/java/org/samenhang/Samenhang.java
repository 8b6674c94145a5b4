package org.samenhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application: every room of Samenhang in one process. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Samenhang {

    public static void main(String[] arguments) {
        SpringApplication.run(Samenhang.class, arguments);
    }
}
