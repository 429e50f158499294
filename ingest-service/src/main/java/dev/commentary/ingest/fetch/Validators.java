package dev.commentary.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to tell one version of a document from another, as it wrote it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, 8.8</a>
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** For a request that wants the document in any case. */
    public static final Validators NONE = new Validators(null, null);
}
