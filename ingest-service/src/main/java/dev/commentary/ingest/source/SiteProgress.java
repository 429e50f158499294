package dev.commentary.ingest.source;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the site of a source has been read.
 *
 * @param name of the site, as it says it
 * @param modified the last modification up to which all is read, in the site's time
 * @param listedAt when ids were compared last from the first to the last
 * @param surplus how many more posts the site counted than are known, after all were compared;
 *     negative where it counted fewer
 */
public record SiteProgress(
        Step step,
        @Nullable String name,
        @Nullable LocalDateTime modified,
        @Nullable Instant listedAt,
        int surplus) {

    static final SiteProgress BEGIN =
            new SiteProgress(new Step.Introduction(), null, null, null, 0);

    SiteProgress named(@Nullable String siteName) {
        return new SiteProgress(step, siteName, modified, listedAt, surplus);
    }

    SiteProgress then(Step next) {
        return new SiteProgress(next, name, modified, listedAt, surplus);
    }

    SiteProgress readUntil(@Nullable LocalDateTime newest) {
        return new SiteProgress(step, name, newest, listedAt, surplus);
    }

    SiteProgress listed(Instant at) {
        return new SiteProgress(step, name, modified, at, surplus);
    }

    SiteProgress balanced(int newSurplus) {
        return new SiteProgress(step, name, modified, listedAt, newSurplus);
    }
}
