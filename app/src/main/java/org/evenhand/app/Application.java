package org.evenhand.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web platform: one application of several modules. Each folder beside this class is a module; its package-info says what it may use. */
@Modulithic(systemName = "Evenhand")
@SpringBootApplication
public class Application {

    static void main(String... arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
