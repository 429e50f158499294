package dev.commentary.plumbing.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What some paths need of a caller; paths that no rules name fall to the general ones. Beans that
 * name the same path would depend on their order: they name paths of their own only.
 */
@FunctionalInterface
public interface DoorRules {

    /** Adds the service's rules, the first that matches counts. */
    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths);
}
