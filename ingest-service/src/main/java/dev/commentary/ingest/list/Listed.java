package dev.commentary.ingest.list;

import org.jspecify.annotations.Nullable;

/**
 * A page that a list names.
 *
 * @param address absolute
 * @param modified when it was changed last, as written
 * @param title as plain text
 * @param published when its piece was published, as written
 * @param outlet the publication that carries it
 */
public record Listed(
        String address,
        @Nullable String modified,
        @Nullable String title,
        @Nullable String published,
        @Nullable String outlet,
        @Nullable String language) {

    /**
     * When it was published, or else changed, as written; empty if the list does not say. Dates of
     * one list are written alike.
     */
    public String date() {
        String date = published == null ? modified : published;
        return date == null ? "" : date;
    }

    /** A page of which only the address is known. */
    static Listed at(String address) {
        return new Listed(address, null, null, null, null, null);
    }
}
