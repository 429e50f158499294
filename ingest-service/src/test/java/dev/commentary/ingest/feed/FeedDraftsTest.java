package dev.commentary.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.acceptance.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDraftsTest {

    @Test
    void aGuidWithSpacesIsNoAddressAndStillAName() {
        Draft draft = draft("<guid>piece of today</guid>");

        assertThat(draft.url()).isNull();
        assertThat(draft.externalId()).isEqualTo("piece of today");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "https://harbour.example/a b,https://harbour.example/a%20b",
                "https://harbour.example/a|b,none",
                "https:///a,none",
                "https://harbour.example/a,https://harbour.example/a"
            })
    void aLinkThatIsNoAddressKeepsNoEntryBack(String link, String expected) {
        assertThat(draft("<link>" + link + "</link><guid>1</guid>").url()).isEqualTo(expected);
    }

    private static Draft draft(String names) {
        String item = "<item>" + names + "<description>Of tides.</description></item>";
        FeedResult result =
                FeedParser.parse(
                        "<rss><channel>" + item + "</channel></rss>",
                        "https://harbour.example/feed");
        Feed feed = ((FeedResult.Read) result).feed();
        return FeedDrafts.of(feed, feed.entries().getFirst(), "https://harbour.example/", null);
    }
}
