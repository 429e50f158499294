package dev.commentary.ingest.html;

import java.util.Collection;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The title of the piece as its reader sees it: of all that a page declares and shows as a title
 * the text for which most clues speak, by weights that were learnt from pages. Of equal ones the
 * first.
 */
final class PageTitle {

    private static final ClueWeights WEIGHTS = ClueWeights.load("title-weights.tsv");

    private PageTitle() {}

    /** Null where the page has neither titles nor headings. */
    static @Nullable String of(
            Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {
        @Nullable TitleCandidate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (TitleCandidate candidate : candidates(page, tags, data, siteName)) {
            double weight = WEIGHTS.of(candidate.clues());
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best == null ? null : best.text();
    }

    /** All texts that may be the title, with their clues. */
    static Collection<TitleCandidate> candidates(
            Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {
        TitleParts parts = TitleParts.of(page.location(), siteName);
        TitleCandidates found = TitleCandidates.of(page, tags, data, parts);
        TitleClues.of(page.location(), parts, found.declared()).addTo(found.all());
        return found.all();
    }
}
