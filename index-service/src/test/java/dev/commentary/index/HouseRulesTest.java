package dev.commentary.index;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_module_is_built_by_the_rules_of_the_house() {
        HouseRules.check(
                "index",
                "Documents",
                "DerivedFields",
                "BulkBody",
                "BulkAnswerReader",
                "BulkOutcomes",
                "Progress");
    }
}
