package dev.commentary.plumbing.probe;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Asks the service of its own container whether it is ready, and tells Docker by the exit code: 0
 * ready, 1 not. It needs nothing but the JDK, because the image has no curl and a probe that loads
 * little starts fast.
 */
final class HealthProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private HealthProbe() {}

    /** Takes the address of the health endpoint as its one argument. */
    public static void main(String[] args) {
        System.exit(isUp(URI.create(args[0])) ? 0 : 1);
    }

    static boolean isUp(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            int patience = Math.toIntExact(PATIENCE.toMillis());
            connection.setConnectTimeout(patience);
            connection.setReadTimeout(patience);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notUp) {
            return false;
        }
    }
}
