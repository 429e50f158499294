package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.OutletTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which outlet is meant by a name of several, and when a word is no name. */
class AmbiguousNamesTest {

    private static final OutletTagger TAGGER = OutletTagger.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talked to 3AW, Crikey and the ABC about jam.|ABC (Australia)",
                "Talked to CNN, NBC and the ABC about jam.|ABC News (US)",
                "Talked to Le Monde and the ABC about jam.|ABC",
            })
    void aNameOfSeveralMeansTheCompatriotOfAllOthers(String note, String name) {
        assertThat(Posts.names(TAGGER.tag(Posts.withNote(note)), OutletTag.APPEARED))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talked to Ada Bell about jam.",
                "Jon Hill talked to me about jam.",
                "We met Jonas Post at dinner and talked to him.",
                "Bought it in Prime Time of the season, said my wife."
            })
    void theEndOfALongerNameIsNoOutlet(String note) {
        assertThat(TAGGER.tag(Posts.withNote(note))).isEmpty();
    }

    @Test
    void anOrdinaryWordWithAnArticleIsANameBeforeAnyVerb() {
        List<OutletTag> tags =
                TAGGER.tag(Posts.withNote("The Observer lends me its back page for an essay."));

        assertThat(Posts.names(tags, OutletTag.CARRIED)).containsExactly("The Observer");
    }

    @Test
    void aTownAndAPapersNameAreAnOutletOfTheirOwn() {
        List<OutletTag> tags =
                TAGGER.tag(Posts.withNote("The Fjordby Echo interviewed me about jam."));

        assertThat(Posts.names(tags, OutletTag.APPEARED)).containsExactly("Fjordby Echo");
    }

    @Test
    void aProgrammeIsItsBroadcasters() {
        List<OutletTag> tags = TAGGER.tag(Posts.withNote("On Planet Money, talking about jam."));

        assertThat(Posts.names(tags, OutletTag.APPEARED)).containsExactly("NPR");
    }

    @Test
    void aNameThatIsAlsoAWordMayStandOnALineOfItsOwn() {
        List<OutletTag> tags =
                TAGGER.tag(
                        Posts.withNote(
                                "Interviewed about jam by\nReuters\nThe Observer\nMetro\nButter"
                                        + " Magazine"));

        assertThat(Posts.names(tags, OutletTag.APPEARED))
                .containsExactly("Butter Magazine", "Metro", "Reuters", "The Observer");
    }
}
