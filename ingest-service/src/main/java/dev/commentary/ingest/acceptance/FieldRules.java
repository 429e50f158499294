package dev.commentary.ingest.acceptance;

import dev.commentary.contract.SaidDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks and cleans the fields of one draft, and remembers every fault by the name of its field.
 * For one draft, one thread.
 */
final class FieldRules {

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*");
    private static final int MOST_DECLARED = 50;
    private static final int MOST_DATES = 100;

    private final Limits limits;
    private final List<Fault> faults = new ArrayList<>();
    private boolean otherThanSize;

    FieldRules(Limits limits) {
        this.limits = limits;
    }

    /** The draft with clean fields; to be used only if there are no {@link #faults()}. */
    Draft cleaned(Draft draft) {
        return Draft.builder(body(draft.body()))
                .named(
                        line("source", draft.source()),
                        line("externalId", draft.externalId()),
                        url(draft.url()))
                .texts(
                        paragraphs("note", draft.note()),
                        line("title", draft.title()),
                        paragraphs("postscript", draft.postscript()))
                .authors(authors(draft.authors()))
                .outlet(line("outlet", draft.outlet()), line("siteName", draft.siteName()))
                .published(
                        line("publishedAt", draft.publishedAt()),
                        draft.publishedBasis() == null ? "declared" : draft.publishedBasis())
                .dates(dates(draft.dates()))
                .updatedAt(line("updatedAt", draft.updatedAt()))
                .language(language(draft.language()))
                .declared(declared(draft.declared()))
                .build();
    }

    List<Fault> faults() {
        return faults;
    }

    boolean onlySizeIsWrong() {
        return !otherThanSize;
    }

    private String body(String given) {
        if (given.length() > limits.bodyLength()) {
            tooLong("body", limits.bodyLength());
            return "";
        }
        String body = PlainText.paragraphs(given);
        if (body.isEmpty()) {
            wrong("body", "has no text");
        }
        return body;
    }

    private @Nullable String paragraphs(String field, @Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.length() > limits.noteLength()) {
            tooLong(field, limits.noteLength());
            return null;
        }
        return presentOrNull(PlainText.paragraphs(given));
    }

    private @Nullable String line(String field, @Nullable String given) {
        return given == null ? null : line(field, given, limits.lineLength());
    }

    /** What is no line is left out: the page said it, not the caller. */
    private List<SaidDate> dates(List<SaidDate> given) {
        return given.stream()
                .map(date -> new SaidDate(PlainText.line(date.text()), date.place()))
                .filter(date -> !date.text().isEmpty() && !PlainText.hasLineEnd(date.text()))
                .filter(date -> date.text().length() <= limits.lineLength())
                .limit(MOST_DATES)
                .toList();
    }

    private @Nullable String line(String field, String given, int longest) {
        if (given.length() > longest) {
            tooLong(field, longest);
            return null;
        }
        String line = PlainText.line(given);
        if (PlainText.hasLineEnd(line)) {
            wrong(field, "has a line break; it is one line");
            return null;
        }
        return presentOrNull(line);
    }

    private @Nullable String url(@Nullable String given) {
        @Nullable String url = given == null ? null : line("url", given, limits.urlLength());
        if (url != null && !isWebAddress(url)) {
            wrong("url", "is not an absolute http or https address");
            return null;
        }
        return url;
    }

    private List<String> authors(List<String> given) {
        if (given.size() > limits.authors()) {
            wrong("authors", "has more than " + limits.authors() + " entries");
            return List.of();
        }
        List<String> authors = new ArrayList<>(given.size());
        for (String author : given) {
            @Nullable String name = line("authors", author);
            if (name != null) {
                authors.add(name);
            }
        }
        return authors;
    }

    private @Nullable String language(@Nullable String given) {
        @Nullable String language = line("language", given);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            wrong("language", "is no BCP 47 tag such as 'en' or 'pt-BR'");
            return null;
        }
        return language == null ? null : language.replace('_', '-');
    }

    /** What a page declares is no fault of the caller's: what is odd is left out. */
    private Map<String, String> declared(Map<String, String> given) {
        Map<String, String> kept = new HashMap<>();
        given.forEach((name, value) -> {
            boolean fits =
                    name.length() <= limits.lineLength() && value.length() <= limits.lineLength();
            String line = fits ? PlainText.line(value) : "";
            if (!line.isEmpty() && !PlainText.hasLineEnd(line) && kept.size() < MOST_DECLARED) {
                kept.put(name, line);
            }
        });
        return kept;
    }

    private void tooLong(String field, int longest) {
        faults.add(new Fault(field, "is longer than " + longest + " characters"));
    }

    private void wrong(String field, String reason) {
        otherThanSize = true;
        faults.add(new Fault(field, reason));
    }

    private static @Nullable String presentOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
