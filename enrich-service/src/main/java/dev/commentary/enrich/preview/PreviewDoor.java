package dev.commentary.enrich.preview;

import dev.commentary.plumbing.http.DoorRules;
import dev.commentary.plumbing.http.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Previews are for those who register sources. */
@Configuration(proxyBeanMethods = false)
class PreviewDoor {

    @Bean
    DoorRules previewRules() {
        return paths ->
                paths.requestMatchers(HttpMethod.POST, "/v1/preview")
                        .hasAnyAuthority(Scope.SOURCES_WRITE, Scope.ADMIN);
    }
}
