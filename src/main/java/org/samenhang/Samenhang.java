package org.samenhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every room of Samenhang in one process. */
@SpringBootApplication
public class Samenhang {

    public static void main(String[] arguments) {
        SpringApplication.run(Samenhang.class, arguments);
    }
}
