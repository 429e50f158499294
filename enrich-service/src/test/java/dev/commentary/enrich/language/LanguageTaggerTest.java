package dev.commentary.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.LanguageTag;
import dev.commentary.enrich.sample.SamplePost;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTaggerTest {

    private static final String ENGLISH =
            "It is not easy to say what the ministers wanted when they met in the capital. They had"
                    + " been told that there was little to be gained from another meeting, and that the"
                    + " partners who should have been there would not come. Still, it is hard to see"
                    + " how else they could have begun to talk about the things which divide them, or"
                    + " about what they have in common, which is more than most of them would say.";

    private final LanguageTagger tagger = LanguageTagger.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | The government said on Monday that it would take new measures this week.
                    de | Die Regierung kündigte am Montag neue Maßnahmen gegen die Gewalt in den Städten an.
                    fr | Le gouvernement a annoncé lundi de nouvelles mesures contre la violence dans les villes.
                    es | El gobierno dijo el lunes que tomará nuevas medidas contra la violencia en las ciudades.
                    it | Il governo ha detto lunedì che prenderà nuove misure contro la violenza nelle città.
                    pt | O governo disse na segunda-feira que não vai tomar novas medidas contra a violência.
                    nl | De regering zei maandag dat zij nieuwe maatregelen tegen het geweld zal nemen.
                    ru | Правительство заявило в понедельник, что оно примет новые меры против насилия.
                    uk | Уряд заявив у понеділок, що вживе нових заходів проти насильства, але не зараз.
                    ar | قالت الحكومة يوم الاثنين إنها ستتخذ إجراءات جديدة ضد العنف في المدن الكبرى
                    zh | 政府周一表示，将采取新的措施打击城市中的暴力行为。
                    ja | 政府は月曜日、都市での暴力に対する新たな対策を発表した。
                    ko | 정부는 월요일 도시 폭력에 대한 새로운 대책을 발표했다.
                    tr | Hükümet pazartesi günü şiddete karşı yeni önlemler alacağını ve bu konuda kararlı olduğunu söyledi.
                    fa | دولت روز دوشنبه اعلام کرد که اقدامات جدیدی را علیه خشونت در شهرها انجام خواهد داد
                    hi | सरकार ने सोमवार को कहा कि वह शहरों में हिंसा के खिलाफ नए कदम उठाएगी।
                    pl | Rząd poinformował w poniedziałek, że podejmie nowe działania przeciw przemocy w miastach.
                    id | Pemerintah mengatakan pada hari Senin bahwa mereka akan mengambil langkah baru untuk kota itu.
                    """)
    void aSentenceOrTwoShowTheirLanguage(String language, String text) {
        assertThat(languageOf(SamplePost.withBody(text))).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123 456 …", "Brexit vote Monday", "Ok", "😀😀😀"})
    void tooLittleTextHasNoLanguage(String text) {
        assertThat(tagger.tag(SamplePost.withBody(text).received())).isEmpty();
    }

    @Test
    void aParagraphIsAsGoodAsCertainAndNamesItsWords() {
        // When
        LanguageTag tag = tagger.tag(SamplePost.withBody(ENGLISH).received()).orElseThrow();

        // Then
        assertThat(tag.value()).isEqualTo("en");
        assertThat(tag.confidence()).isGreaterThan(0.95);
        Evidence first = tag.evidence().getFirst();
        assertThat(ENGLISH.substring(first.start(), first.end())).isEqualTo("It");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en-GB",
        "en_gb, en-GB",
        "EN-us, en-US",
        "zh-hans-cn, zh-Hans-CN",
        "deu, de",
    })
    void aDeclaredLanguageIsWrittenAsItShouldBe(String declared, String value) {
        assertThat(languageOf(SamplePost.withBody("Ok").language(declared))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "und", "mul", "qq", "de-", "", "x"})
    void whatIsNoLanguageIsPassedOver(String declared) {
        assertThat(languageOf(SamplePost.withBody(ENGLISH).language(declared))).contains("en");
    }

    @Test
    void aTemplatesLanguageGivesWayToWhatIsPlainlyWritten() {
        assertThat(languageOf(SamplePost.withBody(ENGLISH).language("de"))).contains("en");
        assertThat(languageOf(SamplePost.withBody("Not so long a text.").language("de")))
                .contains("de");
    }

    @Test
    void aShortBodyIsReadWithItsTitle() {
        // Given
        SamplePost post =
                SamplePost.withBody("Details follow.").title("What is to be done about it?");

        // When / Then
        assertThat(languageOf(post)).contains("en");
    }

    private Optional<String> languageOf(SamplePost post) {
        return tagger.tag(post.received()).map(LanguageTag::value);
    }
}
