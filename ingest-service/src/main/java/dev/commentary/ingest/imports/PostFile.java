package dev.commentary.ingest.imports;

/** What a file turned out to be. */
public sealed interface PostFile {

    /**
     * Posts.
     *
     * @param posts to be read once, each one parsed as it is reached
     */
    record Posts(Format format, Iterable<ImportedPost> posts) implements PostFile {}

    /**
     * Nothing that could be imported.
     *
     * @param reason for the caller's eyes
     */
    record Unreadable(String reason) implements PostFile {}
}
