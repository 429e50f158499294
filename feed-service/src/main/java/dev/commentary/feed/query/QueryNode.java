package dev.commentary.feed.query;

import java.util.List;
import java.util.Set;

/** A query as a tree: what a post must have, and must not have, to be found. */
public sealed interface QueryNode {

    /** Every post. */
    QueryNode EVERYTHING = new And(List.of());

    /** No post. */
    QueryNode NOTHING = new Or(List.of());

    /**
     * Words that follow each other in one of {@link PostFields#TEXT}, in any of their forms. A
     * single word is a phrase of one.
     */
    record Text(String words) implements QueryNode {}

    /**
     * Words that stand close together in one of {@link PostFields#TEXT}, in either order.
     *
     * @param between how many other words may stand between the two
     * @param left one of these phrases
     * @param right and one of these
     */
    record Near(int between, List<Text> left, List<Text> right) implements QueryNode {

        public Near {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /**
     * A value that one of the post's tags must have.
     *
     * @param value as {@link FilterField#normalise} gives it
     */
    record Filter(FilterField field, String value) implements QueryNode {

        @Override
        public String toString() {
            return field.word() + ":" + value;
        }
    }

    /** Belongs to a topic of interest that is told by examples, so that no words ask for it. */
    record Member(String interest) implements QueryNode {}

    /** Found by all of the parts. */
    record And(List<QueryNode> parts) implements QueryNode {

        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Found by one of the parts at least. */
    record Or(List<QueryNode> parts) implements QueryNode {

        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Not found by the part. */
    record Not(QueryNode part) implements QueryNode {}

    /** The same, where it is known which topics of interest the one post in question belongs to. */
    static QueryNode resolved(QueryNode node, Set<String> interests) {
        return switch (node) {
            case Member member -> interests.contains(member.interest()) ? EVERYTHING : NOTHING;
            case And and -> new And(resolved(and.parts(), interests));
            case Or or -> new Or(resolved(or.parts(), interests));
            case Not not -> new Not(resolved(not.part(), interests));
            case Text text -> text;
            case Near near -> near;
            case Filter filter -> filter;
        };
    }

    /** Whether a topic of interest is in it that is told by examples. */
    static boolean hasMember(QueryNode node) {
        return switch (node) {
            case Member member -> true;
            case And and -> and.parts().stream().anyMatch(QueryNode::hasMember);
            case Or or -> or.parts().stream().anyMatch(QueryNode::hasMember);
            case Not not -> hasMember(not.part());
            case Text text -> false;
            case Near near -> false;
            case Filter filter -> false;
        };
    }

    private static List<QueryNode> resolved(List<QueryNode> parts, Set<String> interests) {
        return parts.stream().map(part -> resolved(part, interests)).toList();
    }

    /** All of the parts; the part itself where it is the only one. */
    static QueryNode and(List<QueryNode> parts) {
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    /** One of the parts; the part itself where it is the only one. */
    static QueryNode or(List<QueryNode> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }
}
