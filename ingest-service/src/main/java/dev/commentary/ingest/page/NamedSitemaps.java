package dev.commentary.ingest.page;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.Arrays;
import java.util.List;

/** The sitemaps that a {@code robots.txt} names. A pure function. */
public final class NamedSitemaps {

    private NamedSitemaps() {}

    /** Their addresses, in the order of the document. */
    public static List<String> of(byte[] robots, String address) {
        byte[] beginning = Arrays.copyOf(robots, Math.min(robots.length, Robots.MOST_BYTES));
        return new SimpleRobotRulesParser()
                .parseContent(address, beginning, "text/plain", List.of(Robots.AGENT))
                .getSitemaps();
    }
}
