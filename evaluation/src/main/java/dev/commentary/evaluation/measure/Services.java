package dev.commentary.evaluation.measure;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.Enricher;
import dev.commentary.enrich.date.PublishedTagger;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Decision;
import dev.commentary.ingest.acceptance.Drafting;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.acceptance.PostSubmission;
import java.net.IDN;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ingest-service and enrich-service do with a post, without the Kafka between them. Not
 * thread-safe.
 */
public final class Services {

    private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)");

    private final Acceptance acceptance;
    private final Enricher enricher = Enricher.load();
    private final PublishedTagger published = PublishedTagger.load();

    /**
     * @param clock the time of receipt
     */
    public Services(Clock clock) {
        // Nothing is remembered: a post that comes twice in the data is measured twice.
        acceptance = new Acceptance(new KnownPosts(0), Limits.usual(), clock);
    }

    /** A page as somebody hands it in who copied its address from a browser. */
    public static PostSubmission page(String html, String url) {
        return new PostSubmission(
                encoded(url),
                null,
                null,
                null,
                null,
                null,
                html,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String encoded(String url) {
        Matcher host = HOST.matcher(url);
        String named = host.find() ? host.group(1) : "";
        return url.replace(named, IDN.toASCII(named, IDN.ALLOW_UNASSIGNED)).replace(" ", "%20");
    }

    /** What ingest-service publishes; empty where it refuses, as a page without text. */
    public Optional<ReceivedPost> received(PostSubmission submission) {
        return received(Drafting.of(submission));
    }

    /** The same of a post that it read from a file. */
    public Optional<ReceivedPost> received(Parsed parsed) {
        if (!(parsed instanceof Parsed.Post post)
                || !(acceptance.check(post.draft()) instanceof Checked.Sound sound)) {
            return Optional.empty();
        }
        return switch (acceptance.decide(sound, Lane.LIVE)) {
            case Decision.Accepted(ReceivedPost received, _, _) -> Optional.of(received);
            case Decision.Accepted _, Decision.Unchanged _ -> Optional.empty();
        };
    }

    /** What enrich-service publishes. */
    public EnrichedPost enriched(ReceivedPost post) {
        return enricher.enrich(post);
    }

    /** The one tag of it that says when it was published. */
    public PublishedTag published(ReceivedPost post) {
        return published.tag(post);
    }
}
