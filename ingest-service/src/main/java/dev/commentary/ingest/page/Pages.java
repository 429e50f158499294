package dev.commentary.ingest.page;

import dev.commentary.ingest.encoding.ContentType;
import dev.commentary.ingest.encoding.TextDecoding;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.fetch.Room;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.html.HtmlReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches and reads pages, where robots.txt allows it. Thread-safe. */
public final class Pages {

    private static final Pattern TEXT =
            Pattern.compile("(?i)\\s*(?:text/(?:html|plain)|application/xhtml\\+xml)\\b.*");
    private final Fetcher fetcher;
    private final Robots robots;

    public Pages(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, clock);
    }

    /** The pause that a host asks for; asks the host for its rules if they are not known. */
    public Duration pause(URI page) {
        return robots.ask(page).pause();
    }

    /** Fetches one page and reads it. */
    public PageResult read(URI page) {
        @Nullable PageResult kept = keptBack(page, false);
        if (kept != null) {
            return kept;
        }
        try (Room room = fetcher.room()) {
            return read(fetcher.fetch(page, Validators.NONE, room));
        }
    }

    /**
     * What keeps a page from being fetched, or used; null where robots.txt allows it.
     *
     * @param isTry whether it was asked for already
     */
    private @Nullable PageResult keptBack(URI page, boolean isTry) {
        Robots.Verdict verdict = robots.ask(page);
        @Nullable String trouble = verdict.trouble();
        if (trouble != null) {
            return new PageResult.Unreachable(trouble, Duration.ZERO, isTry);
        }
        return verdict.allowed()
                ? null
                : new PageResult.Refused("the robots.txt of the host forbids it");
    }

    private PageResult read(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Document document -> page(document);
            case Fetched.NotModified _ -> new PageResult.Unreachable("the server sent nothing");
            case Fetched.Gone _ -> new PageResult.Refused("the server says that it is gone");
            case Fetched.Declined declined ->
                    isForGood(declined.status())
                            ? new PageResult.Refused(declined.reason())
                            : new PageResult.Unreachable(
                                    declined.reason(), declined.retryAfter(), true);
            case Fetched.Failed failed -> new PageResult.Unreachable(failed.reason());
        };
    }

    /** A redirect may lead to where robots.txt does not allow to go. */
    private PageResult page(Fetched.Document document) {
        @Nullable PageResult kept = keptBack(document.from(), true);
        if (kept != null) {
            return kept;
        }
        @Nullable String type = document.contentType();
        if (type != null && !TEXT.matcher(type).matches()) {
            return new PageResult.Refused("it is no page but " + type);
        }
        String html = TextDecoding.decode(document.bytes(), ContentType.charset(type));
        return new PageResult.Read(HtmlReader.read(html, document.from().toString()));
    }

    private static boolean isForGood(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
    }
}
