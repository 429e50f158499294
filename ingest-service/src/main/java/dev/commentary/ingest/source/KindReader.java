package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;

/** The core of polling for one kind of source: what to ask next, and what the answer means. */
sealed interface KindReader permits FeedReader, ListReader, WordpressReader {

    Request next(Source source, SourceState state);

    Reading read(Asked asked, Fetched answer);
}
