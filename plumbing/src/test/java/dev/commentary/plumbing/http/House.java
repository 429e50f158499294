package dev.commentary.plumbing.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A tiny service behind the door: one path that {@link DoorRules} name, others that they do not.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = KafkaAutoConfiguration.class,
        excludeName = "dev.commentary.plumbing.kafka.KafkaPlumbing")
@Import(House.Rooms.class)
class House {

    record Letter(
            String title, @Nullable Integer pages, @Nullable List<String> authors, Kind kind) {}

    enum Kind {
        LOVE,
        BUSINESS
    }

    @Bean
    DoorRules rules() {
        return paths ->
                paths.requestMatchers(HttpMethod.POST, "/letters").hasAuthority(Scope.POSTS_WRITE);
    }

    @RestController
    static class Rooms {

        @GetMapping("/letters")
        Map<String, Integer> letters(@RequestParam(defaultValue = "10") int size) {
            return Map.of("size", size);
        }

        @GetMapping("/letters/search")
        String search(@RequestParam String q) {
            return q;
        }

        @PostMapping("/letters")
        Letter post(@RequestBody Letter letter) {
            if (letter.title().isBlank()) {
                throw InvalidRequest.of("title", "is empty");
            }
            return letter;
        }

        @DeleteMapping("/letters")
        void burn() {}

        @GetMapping("/cellar")
        String fall() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/attic")
        void busy(HttpServletResponse response) throws IOException {
            response.sendError(503);
        }
    }
}
