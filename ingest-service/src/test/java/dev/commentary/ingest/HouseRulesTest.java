package dev.commentary.ingest;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void ingestServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check(
                "ingest",
                "Acceptance",
                "ApiAddress",
                "ArchivePage",
                "Byline",
                "Clues",
                "Dateline",
                "Drafting",
                "FeedDrafts",
                "FeedIdentity",
                "FeedParser",
                "FeedReader",
                "FieldRules",
                "Fingerprint",
                "FolderReader",
                "Furniture",
                "HtmlReader",
                "HubLinks",
                "HubSignature",
                "KnownPosts",
                "Lines",
                "ListReader",
                "MainText",
                "PageDrafts",
                "PageLinks",
                "PageTally",
                "PageTexts",
                "Part",
                "Parts",
                "PlainText",
                "PostFileReader",
                "PostJson",
                "RestReader",
                "Rhythm",
                "Shelf",
                "SitemapParser",
                "SiteListing",
                "SitePosts",
                "SiteSteps",
                "SourceFilter",
                "SourceList",
                "SourceReader",
                "SourceRow",
                "Summaries",
                "Volume",
                "WordpressPost",
                "WordpressReader",
                "XmlFeed");
    }
}
