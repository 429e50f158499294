package dev.commentary.ingest.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Reads the body of a request, no more of it than allowed and no longer than allowed. */
public final class CappedBody {

    private static final int FIRST_BUFFER_BYTES = 16 << 10;

    private CappedBody() {}

    /**
     * The whole body.
     *
     * @throws Refusal with 413 where it is larger, 408 where it takes longer, 415 where it is
     *     compressed: its real size could not be foreseen
     */
    public static byte[] read(HttpServletRequest request, DataSize most, Duration longest)
            throws IOException {
        refuseCompression(request);
        if (request.getContentLengthLong() > most.toBytes()) {
            throw tooLarge(most);
        }
        long deadline = System.nanoTime() + longest.toNanos();
        InputStream in = request.getInputStream();
        byte[] body = new byte[FIRST_BUFFER_BYTES];
        int length = 0;
        for (int read = in.read(body);
                read >= 0;
                read = in.read(body, length, body.length - length)) {
            length += read;
            if (length > most.toBytes()) {
                throw tooLarge(most);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Refusal(
                        HttpStatus.REQUEST_TIMEOUT,
                        "The body took longer than " + longest.toSeconds() + " s.");
            }
            body = length < body.length ? body : Arrays.copyOf(body, body.length * 2);
        }
        return Arrays.copyOf(body, length);
    }

    /** Compressed bodies are not taken: a small one could unfold to any size. */
    static void refuseCompression(HttpServletRequest request) {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Encoding " + encoding + " is not taken; send the body as it is.");
        }
    }

    static Refusal tooLarge(DataSize most) {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is larger than " + most.toBytes() + " bytes.");
    }
}
