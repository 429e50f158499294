package dev.commentary.ingest.folder;

import dev.commentary.contract.PostId;

/**
 * A file of a watched folder.
 *
 * @param name its path within the folder
 * @param stamp changes whenever the file does: its size and the time of its last change
 */
public record FoundFile(String name, String stamp) {

    private static final int KEY_DIGITS = 16;

    /** By which the file as it is now is remembered. */
    public String key() {
        return PostId.of(name, stamp, null, "").substring(0, KEY_DIGITS);
    }
}
