package dev.commentary.feed.dashboard;

import dev.commentary.feed.search.Facets;
import dev.commentary.feed.search.NameDirectory;
import dev.commentary.feed.search.SearchPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The feed, ready for the page.
 *
 * @param total in words
 * @param filters the active ones, each to be taken away by a click
 * @param more the address of the next page's posts; empty on the last one
 * @param timeline null where nothing is found
 */
record FeedView(
        String total,
        List<PostCard> cards,
        List<Chip> filters,
        List<FacetList> facets,
        @Nullable TimelineBars timeline,
        String more) {

    /** What can be narrowed down by one kind of tag. */
    record FacetList(String title, List<FacetLink> links) {

        FacetList {
            links = List.copyOf(links);
        }
    }

    /** A value to narrow down to, or an active one to take away. */
    record FacetLink(String label, String count, boolean active, String href) {}

    private static final Map<String, String> FILTER_WORDS =
            Map.of(
                    "outlet", "Outlet",
                    "role", "Role",
                    "topic", "Topic",
                    "interest", "Interest",
                    "author", "Author",
                    "language", "Language",
                    "from", "From",
                    "to", "To");

    FeedView {
        cards = List.copyOf(cards);
        filters = List.copyOf(filters);
        facets = List.copyOf(facets);
    }

    static FeedView of(
            SearchPage page,
            FeedAddress address,
            NameDirectory names,
            UnaryOperator<String> interestNames) {
        @Nullable Facets facets = page.facets();
        @Nullable String next = page.nextCursor();
        return new FeedView(
                total(page.total()),
                page.posts().stream().map(PostCard::of).toList(),
                filters(address, names, interestNames),
                facets == null ? List.of() : facets(facets, address),
                facets == null ? null : timeline(facets, address),
                next == null ? "" : address.on("/fragments/posts", "cursor", next));
    }

    /** The feed when nothing can be searched. */
    static FeedView ofNothing(
            FeedAddress address, NameDirectory names, UnaryOperator<String> interestNames) {
        return new FeedView(
                "", List.of(), filters(address, names, interestNames), List.of(), null, "");
    }

    private static String total(long total) {
        return total == 1 ? "1 post" : String.format(Locale.ENGLISH, "%,d posts", total);
    }

    private static List<Chip> filters(
            FeedAddress address, NameDirectory names, UnaryOperator<String> interestNames) {
        List<Chip> chips = new ArrayList<>();
        address.parameters()
                .forEach((name, values) -> {
                    @Nullable String word = FILTER_WORDS.get(name);
                    if (word == null) {
                        return;
                    }
                    for (String value : values) {
                        chips.add(
                                new Chip(
                                        word + ": " + label(name, value, names, interestNames),
                                        "remove",
                                        "Remove the filter",
                                        address.without(name, value).on("/")));
                    }
                });
        return chips;
    }

    private static String label(
            String name, String value, NameDirectory names, UnaryOperator<String> interestNames) {
        return switch (name) {
            case "outlet" -> names.outletName(value);
            case "topic" -> names.topicLabel(value);
            case "interest" -> interestNames.apply(value);
            case "author" -> capitalised(value);
            case "language" -> language(value);
            default -> value;
        };
    }

    private static List<FacetList> facets(Facets facets, FeedAddress address) {
        List<FacetList> lists = new ArrayList<>();
        add(lists, "Outlets", "outlet", facets.outlets(), address);
        add(lists, "Topics", "topic", facets.topics(), address);
        add(lists, "Authors", "author", facets.authors(), address);
        add(lists, "Languages", "language", facets.languages(), address);
        return lists;
    }

    private static void add(
            List<FacetList> lists,
            String title,
            String parameter,
            @Nullable List<Facets.Count> counts,
            FeedAddress address) {
        if (counts == null || counts.isEmpty()) {
            return;
        }
        lists.add(
                new FacetList(
                        title,
                        counts.stream().map(count -> link(parameter, count, address)).toList()));
    }

    private static FacetLink link(String parameter, Facets.Count count, FeedAddress address) {
        boolean active = address.has(parameter, count.value());
        FeedAddress next =
                active
                        ? address.without(parameter, count.value())
                        : address.with(parameter, count.value());
        String label =
                switch (parameter) {
                    case "language" -> language(count.label());
                    case "author" -> capitalised(count.label());
                    default -> count.label();
                };
        return new FacetLink(
                label, String.format(Locale.ENGLISH, "%,d", count.count()), active, next.on("/"));
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** The index knows authors in lower case only. */
    private static String capitalised(String name) {
        StringBuilder words = new StringBuilder(name);
        for (int i = 0; i < words.length(); i++) {
            if (i == 0 || " -'".indexOf(words.charAt(i - 1)) >= 0) {
                words.setCharAt(i, Character.toTitleCase(words.charAt(i)));
            }
        }
        return words.toString();
    }

    private static @Nullable TimelineBars timeline(Facets facets, FeedAddress address) {
        Facets.@Nullable Histogram histogram = facets.histogram();
        return histogram == null || histogram.bars().isEmpty()
                ? null
                : TimelineBars.of(histogram, address);
    }
}
