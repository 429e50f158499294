package dev.commentary.enrich;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check(
                "enrich",
                "Counting",
                "Enricher",
                "EnrichStep",
                "OutletTagger",
                "Pace",
                "TagChanges",
                "TagKeys",
                "TopicTagger",
                "PublishedTagger",
                "LanguageTagger");
    }
}
