package dev.commentary.plumbing.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What a service's own paths need of a caller; paths it does not name fall to the general rules.
 */
@FunctionalInterface
public interface DoorRules {

    /** Adds the service's rules, the first that matches counts. */
    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths);
}
