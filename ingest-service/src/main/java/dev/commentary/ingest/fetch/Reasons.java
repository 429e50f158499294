package dev.commentary.ingest.fetch;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Why a document was not to be had, in plain words. */
final class Reasons {

    private Reasons() {}

    /** What the server answered instead. */
    static String answered(int status) {
        return "the server answered " + status + meaning(status);
    }

    /** What broke a request off. */
    static String of(IOException e, boolean timedOut, Duration deadline) {
        if (timedOut) {
            return "no whole answer within " + deadline.toSeconds() + " s";
        }
        return switch (e) {
            case Decompression.TooLarge tooLarge -> "the document is " + tooLarge.getMessage();
            case UnknownHostException _ -> "there is no host of that name";
            case SSLException _ -> "the secure connection failed: " + e.getMessage();
            default -> e.getClass().getSimpleName() + ": " + e.getMessage();
        };
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (not allowed)";
            case 404 -> " (not found)";
            case 429 -> " (too many requests)";
            case 500, 502, 503, 504 -> " (trouble on its side)";
            default -> "";
        };
    }
}
