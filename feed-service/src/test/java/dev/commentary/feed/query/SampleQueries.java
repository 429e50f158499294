package dev.commentary.feed.query;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import java.util.List;

/** Queries for {@link #POST}, by which the translations are held against each other. */
public final class SampleQueries {

    public static final EnrichedPost POST = SamplePosts.tariffs("0".repeat(31) + "1", Lane.LIVE);

    private SampleQueries() {}

    /** Those that find the post. */
    public static List<String> hits() {
        return List.of(
                "tariff",
                "CAFE",
                "café",
                "ministers tariffs",
                "\"trade war\"",
                "\"steel quotas\"",
                "trade-war",
                "lumber OR quota",
                "tariffs NOT lumber",
                "NOT lumber",
                "-lumber -fish",
                "(lumber OR steel) -fish",
                "outlet:harbour-gazette",
                "outlet:cited:evening-bell steel",
                "topic:medtop:20000345",
                "topic:medtop:04000000",
                "author:\"ada quill\"",
                "language:en",
                "gazette",
                "minister NEAR/4 quotas",
                "quota NEAR/4 minister",
                "\"steel quota\" NEAR/2 agreed",
                "(lumber OR \"trade war\") NEAR/4 (fish OR taught)",
                "NOT ministers NEAR/3 quota",
                "steel NEAR/0 quota",
                "wars NEAR/4 NOTHING OR steel",
                "NOT (lumber OR outlet:evening-bell)");
    }

    /** Those that do not. */
    public static List<String> misses() {
        return List.of(
                "lumber",
                "\"war trade\"",
                "\"agreed steel\"",
                "steel -tariffs",
                "NOT tariff",
                "ministers NEAR/3 quota",
                "tariffs NEAR/100 quota",
                "\"quota steel\" NEAR/5 agreed",
                "steel NEAR/5 steel",
                "(lumber OR fish) NEAR steel",
                "outlet:evening-bell",
                "outlet:cited:harbour-gazette",
                "topic:medtop:15000000",
                "author:quill",
                "language:de");
    }

    /** A query that is one. */
    public static QueryNode read(String query) {
        return ((Parsed.Query) QueryParser.parse(query)).node();
    }
}
