package dev.commentary.feed.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a user's query into its pieces. For one query and one thread. */
final class QueryTokens {

    private static final String QUOTES = "\"“”„";
    private static final Pattern FILTER = Pattern.compile("[A-Za-z]+:.*", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(.*))?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int USUALLY_BETWEEN = 10;
    private static final int MOST_BETWEEN = 100;
    private static final int MOST_PIECES = 64;

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int index;
    private int pieces;

    private QueryTokens(String query) {
        this.query = query;
    }

    /** The pieces in order, the last one is {@link Token.Kind#END}. */
    static List<Token> of(String query) throws QueryRefused {
        QueryTokens reader = new QueryTokens(query);
        while (reader.index < query.length()) {
            reader.next();
        }
        reader.symbol(Token.Kind.END);
        return reader.tokens;
    }

    private void next() throws QueryRefused {
        char c = query.charAt(index);
        if (isBlank(c)) {
            index++;
        } else if (c == '(' || c == ')') {
            symbol(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE);
            index++;
        } else if (isQuote(c)) {
            int start = index;
            words(start, quoted());
        } else if (c == '-' && index + 1 < query.length() && !isBlank(query.charAt(index + 1))) {
            symbol(Token.Kind.NOT);
            index++;
        } else {
            bare();
        }
    }

    private void bare() throws QueryRefused {
        int start = index;
        String word = untilDelimiter();
        switch (word) {
            case "AND" -> tokens.add(new Token.Symbol(start, Token.Kind.AND));
            case "OR" -> tokens.add(new Token.Symbol(start, Token.Kind.OR));
            case "NOT" -> tokens.add(new Token.Symbol(start, Token.Kind.NOT));
            default -> {
                Matcher near = NEAR.matcher(word);
                if (near.matches()) {
                    tokens.add(new Token.Near(start, between(start, near.group(1))));
                } else if (FILTER.matcher(word).matches()) {
                    filter(start, word);
                } else {
                    word(start, word);
                }
            }
        }
    }

    private static int between(int start, @Nullable String given) throws QueryRefused {
        if (given == null) {
            return USUALLY_BETWEEN;
        }
        int words = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : MOST_BETWEEN + 1;
        if (words > MOST_BETWEEN) {
            throw new QueryRefused(
                    start,
                    "NEAR/ needs a number from 0 to "
                            + MOST_BETWEEN
                            + ": how many words may stand between");
        }
        return words;
    }

    private void word(int start, String word) throws QueryRefused {
        int wildcard = word.indexOf('*');
        if (wildcard >= 0) {
            throw new QueryRefused(
                    start + wildcard,
                    "there are no wildcards; a word is found in its other forms as it is");
        }
        if (word.length() > 2 && word.startsWith("/") && word.endsWith("/")) {
            throw new QueryRefused(start, "there are no regular expressions");
        }
        // A lone dash or ampersand between words says nothing, as in any other text.
        if (hasLetterOrDigit(word)) {
            words(start, word);
        }
    }

    private void filter(int start, String word) throws QueryRefused {
        int colon = word.indexOf(':');
        String name = word.substring(0, colon);
        FilterField field =
                FilterField.find(name)
                        .orElseThrow(() -> new QueryRefused(start, unknownFilter(name)));
        boolean quotedValue =
                colon + 1 == word.length()
                        && index < query.length()
                        && isQuote(query.charAt(index));
        String given = quotedValue ? quoted() : word.substring(colon + 1);
        String value =
                field.normalise(given)
                        .orElseThrow(() ->
                                new QueryRefused(
                                        start + colon + 1,
                                        field.word() + ": needs " + field.expected()));
        count(start);
        tokens.add(new Token.Tag(start, field, value));
    }

    private static String unknownFilter(String name) {
        String known =
                Stream.of(FilterField.values())
                        .map(f -> f.word() + ":")
                        .collect(Collectors.joining(", "));
        return "there is no filter '%s:', there are %s; put text with a colon in quotes"
                .formatted(name, known);
    }

    private String quoted() throws QueryRefused {
        int open = index++;
        int start = index;
        while (index < query.length() && !isQuote(query.charAt(index))) {
            index++;
        }
        if (index == query.length()) {
            throw new QueryRefused(open, "the quotation mark is never closed");
        }
        return query.substring(start, index++);
    }

    private void words(int start, String text) throws QueryRefused {
        if (!hasLetterOrDigit(text)) {
            throw new QueryRefused(start, "there is no word between the quotation marks");
        }
        count(start);
        tokens.add(new Token.Words(start, text.strip()));
    }

    private void count(int start) throws QueryRefused {
        if (++pieces > MOST_PIECES) {
            throw new QueryRefused(start, "more than " + MOST_PIECES + " words and filters");
        }
    }

    private String untilDelimiter() {
        int start = index;
        while (index < query.length() && !isDelimiter(query.charAt(index))) {
            index++;
        }
        return query.substring(start, index);
    }

    private void symbol(Token.Kind kind) {
        tokens.add(new Token.Symbol(index, kind));
    }

    private static boolean isDelimiter(char c) {
        return isBlank(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
