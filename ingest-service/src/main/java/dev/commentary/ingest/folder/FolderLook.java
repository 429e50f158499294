package dev.commentary.ingest.folder;

import java.util.List;

/** What one look into a folder found. */
public sealed interface FolderLook {

    /**
     * It is there.
     *
     * @param files all that may be read, those among them that are left for later too
     * @param opened those that are new, with their contents, the oldest first
     * @param isMore whether others are left for the next look
     * @param warnings what was passed over, for people
     */
    record Found(List<FoundFile> files, List<Opened> opened, boolean isMore, List<String> warnings)
            implements FolderLook {

        public Found {
            files = List.copyOf(files);
            opened = List.copyOf(opened);
            warnings = List.copyOf(warnings);
        }
    }

    /** A new file and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, by one parser
    record Opened(FoundFile file, byte[] bytes) {}

    /**
     * It cannot be looked into.
     *
     * @param reason in plain words
     */
    record Missing(String reason) implements FolderLook {}
}
