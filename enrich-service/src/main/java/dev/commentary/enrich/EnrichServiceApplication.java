package dev.commentary.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The enrichment service. */
@SpringBootApplication
public class EnrichServiceApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(EnrichServiceApplication.class, arguments);
    }
}
