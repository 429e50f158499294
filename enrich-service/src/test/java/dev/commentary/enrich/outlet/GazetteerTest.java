package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final List<String[]> WELL_KNOWN = Rows.read("well-known-outlets.tsv", 6);
    private static final List<String[]> LISTED = Rows.read("outlets.tsv", 6);
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static Stream<String[]> rows() {
        return Stream.concat(WELL_KNOWN.stream(), LISTED.stream());
    }

    @Test
    void knowsMoreThanTenThousandOutletsAndHundredsByShortForms() {
        assertThat(GAZETTEER.size()).isGreaterThan(10_000);
        assertThat(WELL_KNOWN).hasSizeGreaterThan(600);
        assertThat(WELL_KNOWN.stream().filter(row -> row[4].contains("~"))).hasSizeGreaterThan(60);
    }

    @Test
    void anOrdinaryWordThatOnlyOneOutletBearsIsItsNameWhereOneIsDeclared() {
        assertThat(GAZETTEER.findByName("Quadrant"))
                .isNotNull()
                .extracting(Outlet::name)
                .isEqualTo("Quadrant Magazine");
        assertThat(GAZETTEER.findByName("Inquirer")).isNull();
    }

    @Test
    void statesItsVersion() {
        assertThat(GAZETTEER.version()).startsWith("outlets-20");
    }

    @Test
    void everyIdAndEveryDomainBelongsToOneOutlet() {
        assertThat(rows().map(row -> row[0])).doesNotHaveDuplicates();
        assertThat(
                        rows().flatMap(row -> Arrays.stream(row[3].split(" ")))
                                .filter(d -> !d.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void bothListsAreSortedById() {
        assertThat(WELL_KNOWN.stream().map(row -> row[0])).isSorted();
        assertThat(LISTED.stream().map(row -> row[0])).isSorted();
    }

    @Test
    void countriesAreIsoCodes() {
        Set<String> countries = Set.of(Locale.getISOCountries());
        assertThat(rows().map(row -> row[2]).filter(country -> !country.isEmpty()))
                .allMatch(country -> countries.contains(country) || country.equals("XK"));
    }

    @Test
    void namesAreCleanText() {
        assertThat(rows().map(row -> row[1]))
                .allSatisfy(name ->
                        assertThat(name)
                                .isNotBlank()
                                .doesNotContain("http", "&amp;", "&#", "<", "RSS feed"));
    }

    @ParameterizedTest
    @CsvSource({
        "www.bbc.co.uk, BBC",
        "english.alarabiya.net, Al Arabiya",
        "asia.nikkei.com, Nikkei Asia",
        "nikkei.com, Nikkei"
    })
    void theNearestDomainDecides(String host, String name) {
        assertThat(GAZETTEER.findByHost(host)).isNotNull().extracting(Outlet::name).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.test", "com", "", "co.uk", "t.co", "facebook.com"})
    void otherHostsBelongToNoOutlet(String host) {
        assertThat(GAZETTEER.findByHost(host)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "National Public Radio, NPR",
        "the wall street journal, The Wall Street Journal",
        "US News Report, U.S. News & World Report",
        "Ireland Herald, The Herald (Ireland)",
        "El Pais, El País"
    })
    void namesCompareWithoutCaseAccentsAndThe(String written, String name) {
        assertThat(GAZETTEER.findByName(written))
                .isNotNull()
                .extracting(Outlet::name)
                .isEqualTo(name);
    }
}
