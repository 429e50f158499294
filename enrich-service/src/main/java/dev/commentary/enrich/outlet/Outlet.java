package dev.commentary.enrich.outlet;

import org.jspecify.annotations.Nullable;

/**
 * An outlet of the gazetteer.
 *
 * @param country ISO 3166-1 alpha-2; null where the lists do not say
 * @param broadcaster whether it is radio or television
 * @param institute whether it is a research institute: it may carry a piece, but is named far more
 *     often as an author's employer
 */
public record Outlet(
        String id, String name, @Nullable String country, boolean broadcaster, boolean institute) {

    /** An outlet that the gazetteer does not have: it counts by its name. */
    static Outlet unknown(String name) {
        String shown = name.strip();
        String plain = FoldedText.fold(Gazetteer.withoutThe(shown));
        String id = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return new Outlet(id, shown, null, false, false);
    }
}
