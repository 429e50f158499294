package dev.commentary.contract;

import java.time.Instant;

/**
 * A post taken back: searched and shown no longer, but remembered, so that no older event revives
 * it.
 */
public record WithdrawnPost(String id, Long revision, Lane lane, Instant withdrawnAt)
        implements PostEvent {}
