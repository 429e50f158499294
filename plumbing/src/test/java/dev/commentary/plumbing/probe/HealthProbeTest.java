package dev.commentary.plumbing.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthProbeTest {

    private static final int ANY_PORT = 0;
    private static final long NO_BODY = -1;

    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_PORT), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "401, false", "404, false"})
    void onlyAServiceThatSaysSoIsUp(int status, boolean up) {
        // Given
        service.createContext(
                "/health",
                exchange -> {
                    exchange.sendResponseHeaders(status, NO_BODY);
                    exchange.close();
                });
        // When / Then
        assertThat(HealthProbe.isUp(health())).isEqualTo(up);
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotUp() {
        URI health = health();
        service.stop(0);

        assertThat(HealthProbe.isUp(health)).isFalse();
    }

    private URI health() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/health");
    }
}
