package dev.commentary.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** In local mode reading is open to this machine, called by its local name. */
@SpringBootTest(
        classes = House.class,
        properties = {
            "spring.config.import=classpath:plumbing.yaml",
            "commentary.local=true",
            "commentary.local-networks=127.0.0.0/8,::1,172.16.0.0/12"
        })
class LocalReadingTest {

    private MockMvcTester door;

    @BeforeEach
    void enter(
            @Autowired WebApplicationContext house, @Autowired Filter springSecurityFilterChain) {
        door =
                MockMvcTester.create(
                        MockMvcBuilders.webAppContextSetup(house)
                                .addFilters(springSecurityFilterChain)
                                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, 200",
        "127.0.0.1, LocalHost, 200",
        "127.0.0.1, 127.0.0.1, 200",
        "127.8.9.10, 127.0.0.1, 200",
        "::1, [::1], 200",
        "0:0:0:0:0:0:0:1, localhost, 200",
        "172.18.0.1, localhost, 200",
        "127.0.0.1, rebound.example, 401",
        "127.0.0.1, 127.0.0.1.rebound.example, 401",
        "192.168.0.7, localhost, 401",
        "203.0.113.9, 203.0.113.9, 401",
    })
    void readingIsOpenToALocalAddressByALocalName(String address, String name, int status) {
        assertThat(door.perform(get("/letters").with(from(address, name)))).hasStatus(status);
    }

    @Test
    void writingNeedsAKeyAlsoHere() {
        assertThat(door.perform(post("/letters").with(from("127.0.0.1", "localhost"))))
                .hasStatus(401);
    }

    @Test
    void aWrongKeyIsRefusedAlsoHere() {
        assertThat(door.perform(get("/letters").header("Authorization", "Bearer cm_wrong")))
                .hasStatus(401);
    }

    private static RequestPostProcessor from(String address, String name) {
        return request -> {
            request.setRemoteAddr(address);
            request.setServerName(name);
            return request;
        };
    }
}
