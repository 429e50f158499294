package dev.commentary.ingest.fetch;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param connect to wait for a connection
 * @param whole from the first request to the last byte, redirects and pauses between bytes included
 * @param mostBytes of the document, after decompression
 * @param mostRedirects to follow
 */
public record FetchLimits(Duration connect, Duration whole, long mostBytes, int mostRedirects) {}
