package dev.commentary.enrich;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check(
                "enrich",
                "Enricher",
                "EnrichStep",
                "OutletTagger",
                "TopicTagger",
                "PublishedTagger",
                "LanguageTagger");
    }
}
