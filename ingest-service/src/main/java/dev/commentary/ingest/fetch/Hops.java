package dev.commentary.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The way through the redirects of one document. Not thread-safe. */
final class Hops {

    private final URI asked;
    private URI at;
    private URI permanent;
    private boolean onlyPermanent = true;
    private int count;

    Hops(URI asked) {
        this.asked = asked;
        this.at = asked;
        this.permanent = asked;
    }

    URI at() {
        return at;
    }

    int count() {
        return count;
    }

    /** Where the document has moved for good: as far as the first redirect that may change. */
    @Nullable URI moved() {
        return permanent.equals(asked) ? null : permanent;
    }

    /** Goes on; a failure where the redirect leads nowhere, else null. */
    Fetched.@Nullable Failed follow(int status, String location) {
        URI next;
        try {
            next = at.resolve(location.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            return new Fetched.Failed("a redirect to what is no address");
        }
        if (location.isEmpty()) {
            return new Fetched.Failed("a redirect that names no address");
        }
        count++;
        at = next;
        onlyPermanent = onlyPermanent && (status == 301 || status == 308);
        permanent = onlyPermanent ? next : permanent;
        return null;
    }
}
