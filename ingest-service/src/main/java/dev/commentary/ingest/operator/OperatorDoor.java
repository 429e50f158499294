package dev.commentary.ingest.operator;

import dev.commentary.plumbing.http.DoorRules;
import dev.commentary.plumbing.http.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may change sources by the API may do so on the page. */
@Configuration(proxyBeanMethods = false)
class OperatorDoor {

    @Bean
    DoorRules operatorRules() {
        return paths ->
                paths.requestMatchers(HttpMethod.POST, "/operator/sources/**")
                        .hasAnyAuthority(Scope.SOURCES_WRITE, Scope.ADMIN);
    }
}
