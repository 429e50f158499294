package dev.commentary.feed.dashboard;

import dev.commentary.plumbing.http.DoorRules;
import dev.commentary.plumbing.http.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the paths of this service need of a caller, beyond the general rules. */
@Configuration(proxyBeanMethods = false)
class ReaderDoor {

    private static final String[] OF_READERS = {
        "/v1/interests/**", "/v1/alerts/**", "/interests/**", "/alerts/**"
    };
    private static final String[] CORRECTIONS = {
        "/v1/posts/*/corrections/**", "/posts/*/corrections"
    };
    private static final HttpMethod[] WRITING = {
        HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE
    };

    @Bean
    DoorRules doorRules() {
        return paths -> {
            for (HttpMethod method : WRITING) {
                paths.requestMatchers(method, OF_READERS)
                        .hasAnyAuthority(Scope.INTERESTS_WRITE, Scope.ADMIN);
                paths.requestMatchers(method, CORRECTIONS)
                        .hasAnyAuthority(Scope.TAGS_WRITE, Scope.ADMIN);
            }
        };
    }
}
