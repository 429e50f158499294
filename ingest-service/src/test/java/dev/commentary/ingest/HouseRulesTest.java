package dev.commentary.ingest;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void ingestServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check(
                "ingest",
                "Acceptance",
                "ArchivePage",
                "Byline",
                "Clues",
                "Dateline",
                "Drafting",
                "FeedDrafts",
                "FeedIdentity",
                "FeedParser",
                "FieldRules",
                "Fingerprint",
                "Furniture",
                "HtmlReader",
                "KnownPosts",
                "Lines",
                "MainText",
                "Part",
                "Parts",
                "PlainText",
                "PostFileReader",
                "PostJson",
                "Rhythm",
                "SourceReader",
                "XmlFeed");
    }
}
