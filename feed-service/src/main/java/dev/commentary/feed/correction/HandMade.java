package dev.commentary.feed.correction;

import dev.commentary.contract.Correction;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublicationTime;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.feed.search.NameDirectory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tags as a person gives them: certain, and without evidence. */
final class HandMade {

    private static final double CERTAIN = 1.0;
    private static final int LONGEST_NAME = 100;

    private HandMade() {}

    /**
     * An outlet.
     *
     * @param role null for the role that the given one has
     */
    static OutletTag outlet(OutletTag known, @Nullable String role) {
        return new OutletTag(
                known.id(),
                known.name(),
                role == null ? known.role() : role,
                known.country(),
                CERTAIN,
                Correction.METHOD,
                List.of(),
                Correction.METHOD);
    }

    /** An outlet that no list has, known by its name; empty where that is no name. */
    static Optional<OutletTag> unlistedOutlet(String name) {
        String id = NameDirectory.slug(name);
        boolean isName =
                !id.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(Character::isISOControl);
        return isName
                ? Optional.of(
                        new OutletTag(
                                id,
                                name.strip(),
                                OutletTag.CARRIED,
                                null,
                                CERTAIN,
                                Correction.METHOD,
                                List.of(),
                                Correction.METHOD))
                : Optional.empty();
    }

    static TopicTag topic(TopicTag known) {
        return new TopicTag(
                known.code(),
                known.label(),
                known.broader(),
                CERTAIN,
                Correction.METHOD,
                List.of(),
                Correction.METHOD);
    }

    /** A date, as precise as it is written; empty where it is none. */
    static Optional<PublishedTag> date(String value) {
        PublishedTag tag =
                new PublishedTag(
                        value,
                        precision(value),
                        "declared",
                        List.of(),
                        CERTAIN,
                        Correction.METHOD,
                        List.of(),
                        Correction.METHOD);
        return PublicationTime.of(tag).map(moment -> tag);
    }

    private static String precision(String value) {
        return switch (value.length()) {
            case 4 -> PublishedTag.YEAR;
            case 7 -> PublishedTag.MONTH;
            case 10 -> PublishedTag.DAY;
            default -> PublishedTag.INSTANT;
        };
    }
}
