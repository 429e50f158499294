package dev.commentary.look;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A tiny service with one page of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = KafkaAutoConfiguration.class,
        excludeName = "dev.commentary.plumbing.kafka.KafkaPlumbing")
@Import(House.Rooms.class)
class House {

    @Controller
    static class Rooms {

        @GetMapping("/room")
        String room() {
            return "room";
        }

        @GetMapping("/cellar")
        String cellar() {
            throw new IllegalStateException("<b>flooded</b>");
        }
    }
}
