package dev.commentary.feed.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.feed.SamplePost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDirectoryTest {

    private final NameDirectory names = new NameDirectory();

    @ParameterizedTest
    @CsvSource({
        "The Economist, economist",
        "the-guardian, guardian",
        "L'Équipe, lequipe",
        "Rock & Roll Weekly, rock-roll-weekly",
        "'!!!', ''"
    })
    void names_are_compared_without_case_accents_and_article(String name, String slug) {
        assertThat(NameDirectory.slug(name)).isEqualTo(slug);
    }

    @Test
    void what_a_post_is_tagged_with_is_known_from_then_on() {
        // Given
        names.learn(
                new SamplePost()
                        .outlet("ft-com", "Financial Times", OutletTag.CARRIED)
                        .topic(
                                "medtop:20000209",
                                "shipping",
                                new TopicRef("medtop:04000000", "Economy"))
                        .build());
        // Then
        assertThat(names.outletName("ft-com")).isEqualTo("Financial Times");
        assertThat(names.outletIds("financial times")).contains("ft-com");
        assertThat(names.topicCodes("economy")).containsExactly("medtop:04000000");
        assertThat(names.topicLabel("medtop:20000209")).isEqualTo("shipping");
    }

    @Test
    void an_unknown_name_stands_for_what_names_usually_become() {
        assertThat(names.outletIds("The Harbour Courier")).containsExactly("harbour-courier");
        assertThat(names.outletIds("the-harbour-courier"))
                .containsExactly("harbour-courier", "the-harbour-courier");
        assertThat(names.outletName("nobody")).isEqualTo("nobody");
        assertThat(names.topicCodes("nothing")).isEmpty();
    }
}
