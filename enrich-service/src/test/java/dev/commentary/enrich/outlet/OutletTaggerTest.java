package dev.commentary.enrich.outlet;

import static dev.commentary.contract.OutletTag.APPEARED;
import static dev.commentary.contract.OutletTag.CARRIED;
import static dev.commentary.contract.OutletTag.CITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.OutletTag;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletTaggerTest {

    private static final OutletTagger TAGGER = OutletTagger.load();

    @ParameterizedTest
    @CsvSource({
        "FT, financial-times",
        "the guardian, guardian",
        "Süddeutsche Zeitung, suddeutsche-zeitung",
        "nytimes.com, new-york-times",
        "FT Alphaville, financial-times",
        "Guardian Comment is Free, guardian",
        "Opinion | The Guardian, guardian",
        "The Independent - Voices, independent",
        "Reuters UK, reuters",
        "CNNMoney, cnn",
        "The Butter Gazette, butter-gazette",
    })
    void theDeclaredOutletCarriedThePost(String declared, String id) {
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.declaring(declared, null, null));
        // Then
        assertThat(tags).singleElement().extracting(OutletTag::id).isEqualTo(id);
        assertThat(tags)
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.role()).isEqualTo(CARRIED);
                    assertThat(tag.method()).isEqualTo("declared");
                    assertThat(tag.evidence())
                            .containsExactly(new Evidence("outlet", 0, declared.length()));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.ft.com/content/1, financial-times, 8, 18",
        "https://edition.cnn.com/a, cnn, 8, 23",
        "https://money.cnn.com/a, cnn, 8, 21",
        "https://timesofindia.indiatimes.com/x, times-of-india, 8, 35",
        "https://ftalphaville.ft.com/2017/1, financial-times, 8, 27",
        "https://blogs.lse.ac.uk/politics, lse-ac-uk, 8, 23",
        "https://www.techradar.com/news/1, techradar-com, 8, 25",
        "https://WWW.Theguardian.com/x?y=z, guardian, 8, 27",
    })
    void theOutletOfTheAddressCarriedThePost(String url, String id, int start, int end) {
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.declaring(null, null, url));
        // Then
        assertThat(tags).singleElement().extracting(OutletTag::id).isEqualTo(id);
        assertThat(tags)
                .flatExtracting(OutletTag::evidence)
                .containsExactly(new Evidence("url", start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://my-own-blog.wordpress.com/1",
                "https://twitter.com/somebody/status/1",
                "not an address",
                "mailto:a@ft.com",
                "https:///nohost"
            })
    void anAddressThatBelongsToNoOutletSaysNothing(String url) {
        assertThat(TAGGER.tag(Posts.declaring(null, null, url))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FT Alphaville, financial-times",
        "Comment is free | The Guardian, guardian",
        "Guardian Comment is Free, guardian",
        "CNNMoney, cnn",
        "the Guardian, guardian",
        "BBC News, bbc",
        "SPIEGEL ONLINE, der-spiegel",
        "la Repubblica, la-repubblica",
        "EL MUNDO, el-mundo",
    })
    void theSiteThatAPageNamesCarriedThePost(String site, String id) {
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.declaring(null, site, null));
        // Then
        assertThat(tags)
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.id()).isEqualTo(id);
                    assertThat(tag.role()).isEqualTo(CARRIED);
                    assertThat(tag.method()).isEqualTo("site-name");
                });
    }

    @Test
    void declaredOutletSiteNameAndAddressMakeOneTag() {
        // When
        List<OutletTag> tags =
                TAGGER.tag(
                        Posts.declaring(
                                "Financial Times", "Financial Times", "https://www.ft.com/1"));
        // Then
        assertThat(tags)
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.confidence()).isEqualTo(1.0);
                    assertThat(tag.country()).isEqualTo("GB");
                    assertThat(tag.evidence())
                            .extracting(Evidence::field)
                            .containsExactly("outlet", "url", "siteName");
                    assertThat(tag.knowledgeVersion()).isEqualTo(TAGGER.knowledgeVersion());
                });
    }

    @Test
    void anUnknownSiteNameCountsOnlyWhereNothingElseCarriedThePost() {
        // Given
        String blog = "Ada's Notebook";
        // When
        List<OutletTag> alone = TAGGER.tag(Posts.declaring(null, blog, null));
        List<OutletTag> beside =
                TAGGER.tag(
                        Posts.post(
                                "A short piece for the Guardian.",
                                "Of bread",
                                "Bread is cheap.",
                                null,
                                null,
                                blog,
                                null));
        // Then
        assertThat(Posts.names(alone, CARRIED)).containsExactly(blog);
        assertThat(Posts.names(beside, CARRIED)).containsExactly("The Guardian");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This article appeared in the South China Morning Post print edition as: Butter|"
                        + " South China Morning Post",
                "Originally published by Nikkei Asia on March 3.| Nikkei Asia",
                "First published in the Irish Times.| Irish Times",
                "Cross-posted from Lawfare.| Lawfare",
            })
    void aLineAfterThePieceNamesItsOutlet(String line, String outlet) {
        assertThat(Posts.names(TAGGER.tag(Posts.withPostscript(line)), CARRIED))
                .containsExactly(outlet);
        assertThat(Posts.names(TAGGER.tag(Posts.withBody("Bread is cheap.\n\n" + line)), CARRIED))
                .containsExactly(outlet);
        assertThat(Posts.names(TAGGER.tag(Posts.withBody(line + "\n\nBread is cheap.")), CARRIED))
                .containsExactly(outlet);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My piece for the Financial Times.|Financial Times",
                "My piece for Newsweek on the price of bread. Butter comes next.|Newsweek",
                "I wrote about bread for Newsweek.|Newsweek"
            })
    void aShortBodyMayBeANoteAndNothingElse(String body, String name) {
        assertThat(Posts.names(TAGGER.tag(Posts.withBody(body)), CARRIED)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister wrote a piece for Newsweek on the price of bread.",
                "Newsweek reports that bread is dear. Its editor was asked about butter."
            })
    void aShortBodyOfOthersWordsIsNoNote(String body) {
        List<OutletTag> tags = TAGGER.tag(Posts.withBody(body));

        assertThat(Posts.names(tags, CARRIED)).isEmpty();
        assertThat(Posts.names(tags, OutletTag.APPEARED)).isEmpty();
    }

    @Test
    void aBodyThatBeginsWithANoteIsReadLikeOne() {
        // Given
        String body =
                """
                A short piece for the Telegraph in the wake of the flood.

                Spoke to Sky, ITV and the Sun about it as well.

                After the flood

                The Guardian Council met in Tehran. CNN reported on it, and so did Le Monde.
                """;
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.withBody(body));
        // Then
        assertThat(Posts.names(tags, CARRIED)).containsExactly("The Telegraph");
        assertThat(Posts.names(tags, APPEARED)).containsExactly("ITV", "Sky News", "The Sun");
        assertThat(Posts.names(tags, CITED)).containsExactly("CNN", "Le Monde");
        assertThat(tags)
                .allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty())
                .flatExtracting(OutletTag::evidence)
                .extracting(it -> body.substring(it.start(), it.end()))
                .containsExactly("Telegraph", "Sky", "ITV", "Sun", "CNN", "Le Monde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister wrote for the Guardian last year.\n\nNow he is silent.",
                "Officials spoke to the BBC about the flood.\n\nThey were wet.",
                "An article in the Times claimed that bread is cheap.\n\nIt is not.",
                "She published her memoirs with the Daily Mail.\n\nThey sold well."
            })
    void anArticleThatBeginsWithOthersWordsHasNoNote(String body) {
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.withBody(body));
        // Then
        assertThat(Posts.names(tags, CARRIED)).isEmpty();
        assertThat(Posts.names(tags, APPEARED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police by the river on Friday. (AP)\n\nThe river rose.",
                "A bridge REUTERS/Jo Smith\n\nThe river rose.",
                "A bridge Getty Images\n\nThe river rose.",
                "Photo: Jo Smith for the Associated Press.\n\nThe river rose.",
                "The Reuters Institute counted readers. The Bloomberg Terminal was off.",
                "The times were hard, the sun shone, the sky was blue and the metro late.",
                "Inspire is a magazine. Use Telegram, Kik or WhatsApp. Ask Thomson at the Post."
            })
    void creditsAndOrdinaryWordsAreNoOutlets(String body) {
        assertThat(TAGGER.tag(Posts.withBody(body))).isEmpty();
    }

    @Test
    void anOutletThatCarriedThePieceIsNotAlsoCited() {
        // When
        List<OutletTag> tags =
                TAGGER.tag(
                        Posts.post(
                                "A piece for Newsweek.",
                                "Of bread",
                                "Newsweek once had a baker. Newsday had two.",
                                null,
                                null,
                                null,
                                null));
        // Then
        assertThat(Posts.names(tags, CARRIED)).containsExactly("Newsweek");
        assertThat(Posts.names(tags, CITED)).containsExactly("Newsday");
    }

    @Test
    void evidenceOfTheSameOutletIsMergedInOneTag() {
        // Given
        String note = "Spoke to the BBC about bread and to BBC Radio 4 about butter.";
        // When
        List<OutletTag> tags = TAGGER.tag(Posts.withNote(note));
        // Then
        assertThat(tags)
                .singleElement()
                .satisfies(tag ->
                        assertThat(tag.evidence())
                                .containsExactly(
                                        new Evidence("note", 13, 16),
                                        new Evidence("note", 36, 47)));
    }

    @Test
    void aTitleThatPresentsAPieceIsReadLikeANote() {
        assertThat(Posts.names(TAGGER.tag(Posts.withTitle("My piece in Foreign Policy")), CARRIED))
                .containsExactly("Foreign Policy");
        assertThat(Posts.names(TAGGER.tag(Posts.withTitle("Why Newsweek sold bread")), CITED))
                .containsExactly("Newsweek");
    }

    @ParameterizedTest
    @CsvSource({
        "Op-ed at ft.com today., financial-times",
        "My piece in @guardian today., guardian",
        "A column for scroll.in today., scroll-in",
    })
    void aNoteMayNameAnOutletByAddressOrHandle(String note, String id) {
        assertThat(TAGGER.tag(Posts.withNote(note)))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.id()).isEqualTo(id);
                    assertThat(tag.role()).isEqualTo(CARRIED);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Spoke to Radio Fjord about bread., radio-fjord, appeared",
        "My column in the Fjord Gazette., fjord-gazette, carried",
    })
    void aNoteMayNameAnOutletThatNobodyKnowsIfItReadsLikeOne(String note, String id, String role) {
        assertThat(TAGGER.tag(Posts.withNote(note)))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.id()).isEqualTo(id);
                    assertThat(tag.role()).isEqualTo(role);
                    assertThat(tag.confidence()).isBetween(0.5, 1.0);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Prime Minister is ill.", "I met Ada Lund.", "News of bread."})
    void otherCapitalisedWordsAreNoOutlets(String note) {
        assertThat(TAGGER.tag(Posts.withNote(note))).isEmpty();
    }

    @Test
    void aMailboxIsNoOutlet() {
        assertThat(TAGGER.tag(Posts.withNote("My piece is out, write to me at ada@ft.com.")))
                .isEmpty();
    }

    @Test
    void aNoteOfThousandsOfOutletsInOneSentenceIsReadInAMoment() {
        // Given
        String note = "Spoke to the Sun and so on, ".repeat(2_000);
        // When
        List<OutletTag> tags =
                assertTimeout(Duration.ofSeconds(10), () -> TAGGER.tag(Posts.withNote(note)));
        // Then
        assertThat(Posts.names(tags, APPEARED)).containsExactly("The Sun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "'s", "The", "(", "&", "…", "\ud83d", "İİİ", "for"})
    void oddTextsAreNoObstacle(String text) {
        assertThat(TAGGER.tag(Posts.withBody(text))).isEmpty();
        assertThat(TAGGER.tag(Posts.withNote(text))).isEmpty();
    }
}
