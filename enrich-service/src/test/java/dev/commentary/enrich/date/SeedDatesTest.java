package dev.commentary.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.PublishedTag;
import dev.commentary.enrich.sample.SeedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;

@EnabledIf("dev.commentary.enrich.sample.SeedArchive#exists")
class SeedDatesTest {

    private final PublishedTagger tagger = PublishedTagger.load();

    @Test
    void theDatesOfTheArchiveAreFoundAndNoneIsMadeUp() {
        for (SeedArchive.Reading reading : SeedArchive.readings()) {
            // When
            PublishedTag tag = tagger.tag(reading.post());

            // Then
            JsonNode gold = reading.gold().get("published");
            String value = gold.get("value").isNull() ? null : gold.get("value").asString();
            assertThat(tag.value()).as(reading.id()).isEqualTo(value);
            assertThat(tag.precision()).isEqualTo(gold.get("precision").asString());
        }
    }
}
