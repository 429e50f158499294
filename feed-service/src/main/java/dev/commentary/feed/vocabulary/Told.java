package dev.commentary.feed.vocabulary;

/** What enrich-service tells of its vocabulary. */
public sealed interface Told<T> {

    /** It has this. */
    record Known<T>(T value) implements Told<T> {}

    /** It has nothing of that name. */
    record Unknown<T>() implements Told<T> {}

    /**
     * It does not answer, or not so that it helps.
     *
     * @param reason for people
     */
    record Away<T>(String reason) implements Told<T> {}
}
