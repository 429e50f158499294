package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedDrafts;
import dev.commentary.ingest.feed.FeedEntry;
import dev.commentary.ingest.feed.FeedIdentity;
import dev.commentary.ingest.feed.FeedParser;
import dev.commentary.ingest.feed.FeedResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A feed that was kept as a file. */
final class FeedFile {

    private static final String JSON_VERSION = "jsonfeed.org/version";
    private static final int HEAD_BYTES = 2_000;

    private FeedFile() {}

    /** Whether a JSON object names itself a JSON Feed. */
    static boolean isJson(byte[] file, int start, int end) {
        int length = Math.min(end - start, HEAD_BYTES);
        return new String(file, start, length, StandardCharsets.UTF_8).contains(JSON_VERSION);
    }

    static PostFile read(String text, Format format, @Nullable String source) {
        return switch (FeedParser.parse(text, "")) {
            case FeedResult.Refused(String reason) -> new PostFile.Unreadable(reason);
            case FeedResult.Read(Feed feed) when feed.entries().isEmpty() ->
                    new PostFile.Unreadable("The feed has no items.");
            case FeedResult.Read(Feed feed) -> posts(feed, format, source);
        };
    }

    private static PostFile posts(Feed feed, Format format, @Nullable String source) {
        String own = FeedIdentity.filedUnder(feed, null, feed.first("self").orElse(format.label()));
        String filed = source == null ? own : source;
        return new PostFile.Posts(
                format, feed.entries().stream().map(entry -> post(feed, entry, filed)).toList());
    }

    private static ImportedPost post(Feed feed, FeedEntry entry, String source) {
        return new ImportedPost(
                new Parsed.Post(FeedDrafts.of(feed, entry, source, null), null),
                entry.title(),
                null);
    }
}
