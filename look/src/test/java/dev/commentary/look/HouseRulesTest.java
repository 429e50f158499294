package dev.commentary.look;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_look_is_built_as_the_house_is() {
        HouseRules.check("look", "Dates", "SafeLink");
    }
}
