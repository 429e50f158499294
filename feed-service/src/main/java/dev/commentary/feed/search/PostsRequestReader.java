package dev.commentary.feed.search;

import dev.commentary.feed.filter.FilterReader;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.plumbing.http.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a search from the parameters of a request. For one request and one thread. */
public final class PostsRequestReader {

    /** What became of reading. */
    public sealed interface Outcome {

        record Valid(PostsRequest request) implements Outcome {}

        record Invalid(List<FieldError> errors) implements Outcome {

            public Invalid {
                errors = List.copyOf(errors);
            }
        }
    }

    private static final Set<String> OWN = Set.of("sort", "size", "cursor", "facets");
    private static final String ALL_FACETS = "all";

    private final Map<String, List<String>> parameters;
    private final List<FieldError> errors = new ArrayList<>();

    private PostsRequestReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Reads a search; a parameter that is none of a search's is refused by name. */
    public static Outcome read(Map<String, List<String>> parameters, Vocabulary vocabulary) {
        return new PostsRequestReader(parameters).request(vocabulary);
    }

    private Outcome request(Vocabulary vocabulary) {
        PostFilter filter = FilterReader.read(parameters, OWN, vocabulary, errors);
        Sort sort = sort();
        int size = size();
        Set<Facet> facets = facets();
        @Nullable Cursor cursor = errors.isEmpty() ? cursor(filter, sort) : null;
        return errors.isEmpty()
                ? new Outcome.Valid(new PostsRequest(filter, sort, size, cursor, facets))
                : new Outcome.Invalid(errors);
    }

    private Sort sort() {
        Optional<String> given = single("sort");
        Optional<Sort> sort = given.flatMap(Sort::find);
        if (given.isPresent() && sort.isEmpty()) {
            errors.add(
                    new FieldError(
                            "sort", "'" + given.get() + "' is not newest, relevance or published"));
        }
        return sort.orElse(Sort.NEWEST);
    }

    private int size() {
        Optional<String> given = single("size");
        if (given.isEmpty()) {
            return PostsRequest.USUAL_PAGE;
        }
        try {
            int size = Integer.parseInt(given.get());
            if (size >= 0 && size <= PostsRequest.LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Not a number is as wrong as too large a number: both are told below.
        }
        errors.add(
                new FieldError(
                        "size",
                        "'"
                                + given.get()
                                + "' is not a number from 0 to "
                                + PostsRequest.LARGEST_PAGE
                                + "; further posts come with nextCursor"));
        return PostsRequest.USUAL_PAGE;
    }

    private Set<Facet> facets() {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (String word : words("facets")) {
            Optional<Facet> facet = Facet.find(word);
            if (word.equals(ALL_FACETS)) {
                facets.addAll(List.of(Facet.values()));
            } else if (facet.isPresent()) {
                facets.add(facet.get());
            } else {
                errors.add(
                        new FieldError(
                                "facets",
                                "'"
                                        + word
                                        + "' is not all, outlets, topics, authors, languages or"
                                        + " histogram"));
            }
        }
        return facets;
    }

    private @Nullable Cursor cursor(PostFilter filter, Sort sort) {
        Optional<String> given = single("cursor");
        if (given.isEmpty()) {
            return null;
        }
        Optional<Cursor> cursor = Cursor.decode(given.get());
        if (cursor.isEmpty()) {
            errors.add(new FieldError("cursor", "is no nextCursor of an earlier page"));
            return null;
        }
        if (!cursor.get().search().equals(PostsRequest.fingerprint(filter, sort))) {
            errors.add(new FieldError("cursor", "belongs to a search with other parameters"));
        }
        return cursor.get();
    }

    private Optional<String> single(String parameter) {
        List<String> values = words(parameter);
        if (values.size() > 1) {
            errors.add(new FieldError(parameter, "is given " + values.size() + " times"));
        }
        return values.stream().findFirst();
    }

    private List<String> words(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
