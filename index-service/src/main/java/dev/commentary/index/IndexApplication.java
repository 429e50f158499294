package dev.commentary.index;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The index-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IndexApplication {

    static void main(String[] args) {
        SpringApplication.run(IndexApplication.class, args);
    }
}
