package dev.commentary.feed.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers a request with a live stream. The request's thread, a virtual one, serves it. */
public final class StreamResponse {

    private static final Logger LOG = LoggerFactory.getLogger(StreamResponse.class);
    private static final String RETRY_SECONDS = "5";

    private final StreamServer server;

    StreamResponse(StreamServer server) {
        this.server = server;
    }

    /**
     * Writes a stream until either side ends it.
     *
     * @throws ErrorResponseException 503, where no stream can be opened at the moment
     */
    public void write(HttpServletResponse response, StreamRequest request, EventFormat format) {
        Optional<StreamSession> session = server.open(request.lastEventId());
        if (session.isEmpty()) {
            throw unavailable();
        }
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that collect answers before they pass them on would hold posts back.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            session.get().write(response.getOutputStream(), request.filter(), format);
        } catch (IOException e) {
            LOG.debug("A reader left the live stream: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ErrorResponseException unavailable() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "No live stream can be opened at the moment: too many are open, or the"
                                + " service is starting, stopping or waiting for Kafka.");
        var exception = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
        exception.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return exception;
    }
}
