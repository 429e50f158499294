package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.folder.FolderLook;
import dev.commentary.ingest.page.PageResult;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The core of polling: a source, how far it was read and what the server answered make posts and a
 * new state. Does no I/O. Thread-safe.
 */
final class SourceReader {

    private final FeedReader feeds;
    private final WordpressReader sites;
    private final ListReader lists = new ListReader();
    private final FolderReader folders;
    private final PageTexts texts;
    private final Rhythm.Bounds bounds;

    /**
     * Reads all kinds of sources.
     *
     * @param shelves what is known of the sites' posts
     */
    SourceReader(Acceptance acceptance, Shelves shelves, Rhythm.Bounds bounds) {
        this.feeds = new FeedReader(acceptance);
        this.sites = new WordpressReader(acceptance, shelves);
        this.folders = new FolderReader(acceptance);
        this.texts = new PageTexts(acceptance);
        this.bounds = bounds;
    }

    /** What to ask. */
    Request next(Source source, SourceState state) {
        return kind(source).next(source, state);
    }

    /**
     * What the answer means.
     *
     * @param jitter from 0 to 1, see {@link Rhythm}
     */
    Reading read(Source source, SourceState before, Fetched answer, Instant now, double jitter) {
        return kind(source).read(new Asked(source, before, now, jitter, bounds), answer);
    }

    /** What a look into a folder means; null where nothing is to be written. */
    @Nullable Reading read(Source source, SourceState before, FolderLook look, Instant now) {
        return folders.read(new Asked(source, before, now, 0, bounds), look);
    }

    /** What the answer means together with the pages that it led to, by the keys of the wanted. */
    Reading complete(
            Reading reading, SourceState before, Map<String, PageResult> pages, Instant now) {
        return texts.complete(reading, before, pages, now);
    }

    private KindReader kind(Source source) {
        return switch (source.kind()) {
            case FEED -> feeds;
            case WORDPRESS -> sites;
            case SITEMAP, LISTING -> lists;
            case FOLDER -> throw new IllegalStateException("a folder is not asked but looked at");
        };
    }
}
