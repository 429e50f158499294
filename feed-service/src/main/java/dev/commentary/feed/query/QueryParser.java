package dev.commentary.feed.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a user typed:
 *
 * <pre>
 * query  = all { "OR" all }
 * all    = near { [ "AND" ] near }
 * near   = one [ "NEAR" [ "/" number ] one ]
 * one    = ( "NOT" | "-" ) near | "(" query ")" | word | "phrase" | filter
 * filter = ( "outlet" | "topic" | "author" | "language" ) ":" ( value | "value" )
 * </pre>
 *
 * <p>So {@code AND} binds closer than {@code OR}, and words without an operator must all be there.
 * {@code NEAR/5} finds two words or phrases, or some of {@code (this OR that)}, with at most five
 * words between them, in either order; without a number, ten. The operators are in capitals. A
 * query is at most 1,000 characters long, has at most 64 words, phrases and filters, and is nested
 * at most 8 deep. No wildcards and no regular expressions.
 */
public final class QueryParser {

    /** The longest query, in characters. */
    public static final int LONGEST = 1_000;

    private static final int DEEPEST = 8;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Reads a query, which must ask for something. */
    public static Parsed parse(String query) {
        if (query.length() > LONGEST) {
            return new Parsed.Refused(LONGEST + 1, "longer than " + LONGEST + " characters");
        }
        try {
            return new Parsed.Query(new QueryParser(QueryTokens.of(query)).whole());
        } catch (QueryRefused refused) {
            return refused.outcome();
        }
    }

    private QueryNode whole() throws QueryRefused {
        if (isNext(Token.Kind.END)) {
            throw new QueryRefused(0, "there is nothing to look for");
        }
        QueryNode query = any();
        if (!isNext(Token.Kind.END)) {
            throw refused("the parenthesis was never opened");
        }
        return query;
    }

    private QueryNode any() throws QueryRefused {
        List<QueryNode> parts = new ArrayList<>();
        parts.add(all());
        while (take(Token.Kind.OR)) {
            parts.add(all());
        }
        return QueryNode.or(parts);
    }

    private QueryNode all() throws QueryRefused {
        List<QueryNode> parts = new ArrayList<>();
        parts.add(near());
        while (take(Token.Kind.AND) || startsOne()) {
            parts.add(near());
        }
        return QueryNode.and(parts);
    }

    private QueryNode near() throws QueryRefused {
        QueryNode left = one();
        if (!(tokens.get(next) instanceof Token.Near near)) {
            return left;
        }
        next++;
        QueryNode right = one();
        if (tokens.get(next) instanceof Token.Near) {
            throw refused("NEAR joins two; write (a NEAR b) (b NEAR c) for more");
        }
        return new QueryNode.Near(near.between(), side(left, near), side(right, near));
    }

    private static List<QueryNode.Text> side(QueryNode node, Token.Near near) throws QueryRefused {
        List<QueryNode> alternatives = node instanceof QueryNode.Or or ? or.parts() : List.of(node);
        List<QueryNode.Text> side = new ArrayList<>();
        for (QueryNode alternative : alternatives) {
            if (!(alternative instanceof QueryNode.Text text)) {
                throw new QueryRefused(
                        near.start(), "NEAR joins words, phrases and (this OR that), nothing else");
            }
            side.add(text);
        }
        return side;
    }

    private QueryNode one() throws QueryRefused {
        return switch (tokens.get(next)) {
            case Token.Words words -> {
                next++;
                yield new QueryNode.Text(words.text());
            }
            case Token.Tag tag -> {
                next++;
                yield new QueryNode.Filter(tag.field(), tag.value());
            }
            case Token.Near near -> throw refused("NEAR needs something on both sides");
            case Token.Symbol symbol -> nested(symbol.kind());
        };
    }

    private QueryNode nested(Token.Kind kind) throws QueryRefused {
        if (++depth > DEEPEST) {
            throw refused("nested deeper than " + DEEPEST);
        }
        QueryNode node =
                switch (kind) {
                    case NOT -> negated();
                    case OPEN -> group();
                    case AND, OR -> throw refused(kind + " needs something on both sides");
                    case CLOSE -> throw refused("there is nothing in front of the parenthesis");
                    case END -> throw refused("something must follow here");
                };
        depth--;
        return node;
    }

    private QueryNode negated() throws QueryRefused {
        next++;
        return new QueryNode.Not(near());
    }

    private QueryNode group() throws QueryRefused {
        int open = tokens.get(next++).start();
        QueryNode inside = any();
        if (!take(Token.Kind.CLOSE)) {
            throw new QueryRefused(open, "the parenthesis is never closed");
        }
        return inside;
    }

    private boolean startsOne() {
        return !isNext(Token.Kind.OR) && !isNext(Token.Kind.CLOSE) && !isNext(Token.Kind.END);
    }

    private boolean take(Token.Kind kind) {
        boolean there = isNext(kind);
        next += there ? 1 : 0;
        return there;
    }

    private boolean isNext(Token.Kind kind) {
        return tokens.get(next) instanceof Token.Symbol symbol && symbol.kind() == kind;
    }

    private QueryRefused refused(String reason) {
        return new QueryRefused(tokens.get(next).start(), reason);
    }
}
