package dev.commentary.feed.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users type, and what it means. */
class QueryParserTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    tariffs                        | tariffs
                    Tariffs Steel                  | (Tariffs & Steel)
                    tariffs AND steel              | (tariffs & steel)
                    tariffs OR steel quotas        | (tariffs / (steel & quotas))
                    (tariffs OR steel) quotas      | ((tariffs / steel) & quotas)
                    "trade war"                    | [trade war]
                    “trade war”                    | [trade war]
                    tariffs -steel                 | (tariffs & !steel)
                    tariffs NOT "trade war"        | (tariffs & ![trade war])
                    NOT (a OR b)                   | !(a / b)
                    well-known                     | well-known
                    tariffs & steel – now          | (tariffs & steel & now)
                    10:30                          | 10:30
                    and or not                     | (and & or & not)
                    outlet:financial-times chips   | (outlet=financial-times & chips)
                    outlet:"Financial Times"       | outlet=financial-times
                    OUTLET:carried:the-times       | outlet=carried:the-times
                    topic:medtop:11000000          | topic=medtop:11000000
                    topic:11000000                 | topic=medtop:11000000
                    author:"Ada  Lovelace"         | author=ada lovelace
                    language:EN                    | language=en
                    bank NEAR/5 rate               | bank ~5 rate
                    "central bank" NEAR rate cut   | ([central bank] ~10 rate & cut)
                    (bank OR fed) NEAR/0 "rate cut" | bank,fed ~0 [rate cut]
                    (bank NEAR/3 (rate))           | bank ~3 rate
                    NOT bank NEAR/5 rate           | !bank ~5 rate
                    near bank                      | (near & bank)
                    """)
    void reads(String query, String meaning) {
        // When
        Parsed parsed = QueryParser.parse(query);

        // Then
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Query.class, q -> assertThat(show(q.node())).isEqualTo(meaning));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                   | 1  | nothing to look for
                    –                    | 1  | nothing to look for
                    tariffs OR           | 11 | something must follow
                    OR tariffs           | 1  | OR needs something on both sides
                    a AND OR b           | 7  | OR needs something on both sides
                    (tariffs             | 1  | never closed
                    tariffs)             | 8  | never opened
                    ()                   | 2  | nothing in front
                    say "trade war       | 5  | quotation mark is never closed
                    "..."                | 1  | no word
                    *tariff              | 1  | no wildcards
                    tariff*              | 7  | no wildcards
                    /tar.*f/             | 6  | no wildcards
                    /tar.ff/             | 1  | no regular expressions
                    chips site:ft.com    | 7  | there is no filter 'site:'
                    chips topic:sport    | 13 | medtop:11000000
                    outlet:              | 8  | the id of an outlet
                    NEAR/5 rate          | 1  | NEAR needs something on both sides
                    bank NEAR/5          | 12 | something must follow
                    bank NEAR/x rate     | 6  | a number from 0 to 100
                    bank NEAR/101 rate   | 6  | a number from 0 to 100
                    bank NEAR/ rate      | 6  | a number from 0 to 100
                    a NEAR b NEAR c      | 10 | NEAR joins two
                    a NEAR (b c)         | 3  | NEAR joins words, phrases
                    a NEAR -b            | 3  | NEAR joins words, phrases
                    a NEAR language:en   | 3  | NEAR joins words, phrases
                    a NEAR (b OR (c d))  | 3  | NEAR joins words, phrases
                    """)
    void refusesWithThePlaceAndTheReason(String query, int position, String reason) {
        // When
        Parsed parsed = QueryParser.parse(query);

        // Then
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        r -> {
                            assertThat(r.reason()).contains(reason);
                            assertThat(r.position()).isEqualTo(position);
                        });
    }

    @Test
    void refusesWhatIsTooLong() {
        // Given
        String query = "a".repeat(QueryParser.LONGEST + 1);

        // Then
        assertThat(QueryParser.parse(query))
                .isEqualTo(new Parsed.Refused(1_001, "longer than 1000 characters"));
    }

    @Test
    void refusesTooManyWords() {
        assertThat(QueryParser.parse("a ".repeat(64))).isInstanceOf(Parsed.Query.class);
        assertThat(QueryParser.parse("a ".repeat(65)))
                .isEqualTo(new Parsed.Refused(129, "more than 64 words and filters"));
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(QueryParser.parse("(".repeat(8) + "a" + ")".repeat(8)))
                .isInstanceOf(Parsed.Query.class);
        assertThat(QueryParser.parse("(".repeat(9) + "a" + ")".repeat(9)))
                .isEqualTo(new Parsed.Refused(9, "nested deeper than 8"));
        assertThat(QueryParser.parse("NOT ".repeat(400) + "a")).isInstanceOf(Parsed.Refused.class);
    }

    private static String show(QueryNode node) {
        return switch (node) {
            case QueryNode.Text text ->
                    text.words().contains(" ") ? "[" + text.words() + "]" : text.words();
            case QueryNode.Near near ->
                    side(near.left()) + " ~" + near.between() + " " + side(near.right());
            case QueryNode.Filter filter -> filter.field().word() + "=" + filter.value();
            case QueryNode.Member member -> member.toString();
            case QueryNode.And and -> joined(and.parts(), " & ");
            case QueryNode.Or or -> joined(or.parts(), " / ");
            case QueryNode.Not not -> "!" + show(not.part());
        };
    }

    private static String side(List<QueryNode.Text> phrases) {
        return phrases.stream().map(QueryParserTest::show).collect(Collectors.joining(","));
    }

    private static String joined(List<QueryNode> parts, String sign) {
        return parts.stream()
                .map(QueryParserTest::show)
                .collect(Collectors.joining(sign, "(", ")"));
    }
}
