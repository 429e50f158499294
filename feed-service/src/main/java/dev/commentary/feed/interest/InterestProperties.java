package dev.commentary.feed.interest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Topics of interest that are told by examples.
 *
 * @param group the consumer group that shares out the storing of their posts; {@code
 *     <group>-backfill} that of imported ones
 * @param kept how many posts of a topic are stored for searches, the newest ones; in the memory of
 *     every instance at some 400 bytes each
 */
@ConfigurationProperties("commentary.interests")
record InterestProperties(
        @DefaultValue("interests") String group, @DefaultValue("10000") int kept) {

    /** What Elasticsearch takes in one query. */
    private static final int MOST = 65_536;

    InterestProperties {
        if (kept < 1 || kept > MOST) {
            throw new IllegalArgumentException(
                    "commentary.interests.kept must be from 1 to " + MOST + ": " + kept);
        }
    }
}
