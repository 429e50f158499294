package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.OutletTag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences about one magazine, one group for each reading. None was learnt from as it stands, but
 * some are ways to say a thing that a frame teaches with other words.
 */
class RolesTest {

    private static final OutletTagger TAGGER = OutletTagger.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Newsweek published our letter against the dam.",
                "Newsweek asked me to write 700 words about jam.",
                "Grateful to Newsweek for running this one.",
                "In Newsweek I argue that jam should be free.",
                "Rejected elsewhere, it is now in Newsweek.",
                "Jo Hill and I have written about jam for Newsweek.",
                "Tribuna en Newsweek sobre la mermelada.",
            })
    void itCarriedThePiece(String note) {
        assertRoles(note, OutletTag.CARRIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Newsweek interviewed our team about jam.",
                "Newsweek asked me to comment on the price of jam.",
                "Jo Hill of Newsweek quotes me on jam.",
                "Newsweek picked up our survey on jam.",
                "My book was reviewed in Newsweek.",
                "Grateful to Newsweek for the interview.",
                "Hablé con Newsweek sobre la mermelada.",
            })
    void theAuthorAppearedThere(String note) {
        assertRoles(note, OutletTag.APPEARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jo Hill argues in Newsweek that jam is over.",
                "According to Newsweek, jam is over.",
                "A lecture on how Newsweek covered the dam.",
                "I turned down an interview with Newsweek.",
                "The best piece on jam was in Newsweek.",
                "Newsweek is for sale.",
                "My brother works for Newsweek.",
            })
    void itIsMerelyNamed(String note) {
        assertRoles(note, OutletTag.CITED);
    }

    private static void assertRoles(String note, String role) {
        List<OutletTag> tags = TAGGER.tag(Posts.withNote(note));
        assertThat(tags).as(note).extracting(OutletTag::role).containsExactly(role);
    }
}
