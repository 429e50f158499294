package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RetagReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aPreviewShowsCountsByTagAndPostsBeforeAndAfter() {
        assertThat(
                        RetagReport.lines(
                                JSON.readTree(
                                        """
                                        {"dryRun": true, "status": "done", "found": {
                                          "unchanged": 40, "changed": 2, "noted": 1,
                                          "tags": [
                                            {"kind": "topic", "name": "tennis", "added": 2},
                                            {"kind": "published", "name": "date", "changed": 1}],
                                          "sample": [{"title": "Moonballs", "before": [],
                                            "after": ["tennis", "2026-03-04"]}]}}
                                        """)))
                .containsExactly(
                        "2 posts would change, 41 stay as they are",
                        "",
                        "           tag                                             added  removed"
                                + "  changed",
                        "topic      tennis                                              2",
                        "published  date                                                         "
                                + "         1",
                        "",
                        "  Moonballs",
                        "    before: nothing",
                        "    after:  tennis · 2026-03-04",
                        "",
                        "Nothing was published. ./commentary retag does it.");
    }

    @Test
    void whatWentWrongIsSaidFirst() {
        assertThat(
                        RetagReport.lines(
                                JSON.readTree(
                                        """
                                        {"dryRun": false, "status": "failed", "reason": "no topic",
                                         "found": {"changed": 0, "unchanged": 1, "failed": 3}}
                                        """)))
                .startsWith("The run failed: no topic", "0 posts changed, 1 stay as they are")
                .contains("3 posts could not be tagged: ./commentary logs enrich");
    }
}
