package dev.commentary.ingest.intake;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What one request may ask of this service.
 *
 * @param postSize the largest single post, also as a line of a batch
 * @param importSize the largest file
 * @param inFlight posts of one request that wait for Kafka at a time
 * @param bodyTimeout for sending a body that is read as a whole
 * @param retryAfter the pause asked of callers while Kafka takes no posts
 */
public record RequestLimits(
        DataSize postSize,
        DataSize importSize,
        int inFlight,
        Duration bodyTimeout,
        Duration retryAfter) {}
