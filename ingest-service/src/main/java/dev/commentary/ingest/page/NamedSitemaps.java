package dev.commentary.ingest.page;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.List;

/** The sitemaps that a {@code robots.txt} names. A pure function. */
public final class NamedSitemaps {

    private NamedSitemaps() {}

    /** Their addresses, in the order of the document. */
    public static List<String> of(byte[] robots, String address) {
        return new SimpleRobotRulesParser()
                .parseContent(
                        address, Robots.beginning(robots), "text/plain", List.of(Robots.AGENT))
                .getSitemaps();
    }
}
