package dev.commentary.look;

import dev.commentary.plumbing.http.DoorRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a service with pages gets by depending on this module. */
@AutoConfiguration
@EnableConfigurationProperties(PageAddresses.class)
@Import({ConnectController.class, OnEveryPage.class, PageHeaders.class})
public class LookPlumbing {

    private static final String[] OPEN_TO_ALL = {
        "/connect", "/disconnect", "/css/**", "/js/**", "/img/**", "/webjars/**", "/error"
    };

    /** Whoever is not let in has to be able to see that, and to sign in. */
    @Bean
    DoorRules lookDoorRules() {
        return paths -> paths.requestMatchers(OPEN_TO_ALL).permitAll();
    }
}
