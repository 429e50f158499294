package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.acceptance.PostJson;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file with a JSON object on each line. Thread-safe. */
final class NdjsonFile {

    private final PostJson json = new PostJson();

    /** The posts; empty where the file is something else. */
    Optional<PostFile> read(byte[] file, @Nullable String source) {
        int start = skipMark(file);
        while (start < file.length && file[start] <= ' ' && file[start] >= 0) {
            start++;
        }
        if (start == file.length || file[start] != '{' || !isObjectOnFirstLine(file, start)) {
            return Optional.empty();
        }
        int first = start;
        return Optional.of(
                new PostFile.Posts(Format.NDJSON, () -> new LineIterator(file, first, source)));
    }

    /** One line, one object: a JSON document that is spread over lines is something else. */
    private static boolean isObjectOnFirstLine(byte[] file, int start) {
        int end = lineEnd(file, start);
        while (end > start && file[end - 1] <= ' ') {
            end--;
        }
        return file[end - 1] == '}' && !FeedFile.isJson(file, start, end);
    }

    private static int skipMark(byte[] file) {
        boolean marked = file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB;
        return marked ? 3 : 0;
    }

    private static int lineEnd(byte[] file, int start) {
        int end = start;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }

    private final class LineIterator implements Iterator<ImportedPost> {

        private final byte[] file;
        private final @Nullable String source;
        private int at;

        private LineIterator(byte[] file, int start, @Nullable String source) {
            this.file = file;
            this.source = source;
            this.at = start;
        }

        @Override
        public boolean hasNext() {
            while (at < file.length && file[at] <= ' ' && file[at] >= 0) {
                at++;
            }
            return at < file.length;
        }

        @Override
        public ImportedPost next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int end = lineEnd(file, at);
            Parsed parsed = json.read(file, at, end - at);
            at = end;
            if (parsed instanceof Parsed.Post(Draft draft, var lane)) {
                Draft filed =
                        source == null || draft.source() != null ? draft : draft.filedUnder(source);
                return new ImportedPost(new Parsed.Post(filed, lane), draft.title(), null);
            }
            return new ImportedPost(parsed, null, null);
        }
    }
}
