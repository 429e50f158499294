package dev.commentary.contract;

/**
 * Something that happened to one post. Events of one post are ordered by {@link #revision()},
 * whatever the order of their arrival.
 */
public sealed interface PostEvent permits ReceivedPost, EnrichedPost, WithdrawnPost {

    /** The post: 32 lower-case hexadecimal digits, see {@link PostId}. Kafka key and index id. */
    String id();

    /** Microseconds since 1970 of the acceptance, only ever growing for one post. */
    Long revision();

    Lane lane();
}
