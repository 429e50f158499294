package dev.commentary.ingest.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the paragraphs of one post together. */
final class PostAssembly {

    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    private final Map<Part, List<String>> texts = new EnumMap<>(Part.class);
    private final Set<String> authors = new LinkedHashSet<>();
    private @Nullable String postedAt;
    private int start = Integer.MAX_VALUE;
    private int end;

    private PostAssembly() {}

    /** The post that the paragraphs make; none where no article is among them. */
    static Optional<ArchivePost> of(List<Clues> clues, List<Part> parts) {
        PostAssembly post = new PostAssembly();
        for (int i = 0; i < parts.size(); i++) {
            post.add(clues.get(i), parts.get(i));
        }
        return post.assembled();
    }

    private void add(Clues clues, Part part) {
        Line line = clues.line();
        if (part == Part.PAGE_HEAD || part == Part.PAGE_FOOT) {
            return;
        }
        start = Math.min(start, line.start());
        end = Math.max(end, line.end());
        if (part == Part.BODY && clues.isAuthorOnTop()) {
            authors.addAll(Byline.authors(line.text()));
            return;
        }
        if (isNote(part) && clues.isDateline()) {
            postedAt = Dateline.dateIn(line.text()).orElse(postedAt);
            return;
        }
        if (part == Part.BYLINE) {
            authors.addAll(Byline.authors(line.text()));
        }
        texts.computeIfAbsent(part, p -> new ArrayList<>()).add(line.text());
    }

    private Optional<ArchivePost> assembled() {
        @Nullable String body = joined(Part.BODY, Part.BYLINE);
        if (body == null) {
            return Optional.empty();
        }
        @Nullable String inner = joined(Part.INNER_TITLE);
        return Optional.of(
                new ArchivePost(
                        joined(Part.NOTE, Part.NOTE_BELOW_TITLE),
                        inner == null ? joined(Part.TITLE) : inner,
                        body,
                        joined(Part.AFTERWORD),
                        List.copyOf(authors),
                        postedAt,
                        new Span(start, end)));
    }

    private @Nullable String joined(Part... parts) {
        List<String> paragraphs = new ArrayList<>();
        for (Part part : parts) {
            paragraphs.addAll(texts.getOrDefault(part, List.of()));
        }
        return paragraphs.isEmpty() ? null : String.join(BETWEEN_PARAGRAPHS, paragraphs);
    }

    private static boolean isNote(Part part) {
        return part == Part.NOTE || part == Part.NOTE_BELOW_TITLE;
    }
}
