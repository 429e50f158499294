package dev.commentary.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where commentary appears, as an operator registered it.
 *
 * @param address where it is asked; follows permanent redirects; of a folder its absolute path
 * @param filedUnder the source that its posts name; null until the first answer, then it never
 *     changes, because their identity hangs on it
 * @param label for people; null until the source has told its title
 * @param outlet that carries all of its posts; null where the posts tell
 * @param fullText when texts are taken from the pages of a feed's entries
 */
public record Source(
        String id,
        SourceKind kind,
        String address,
        @Nullable String filedUnder,
        @Nullable String label,
        @Nullable String outlet,
        @Nullable FullText fullText,
        boolean paused,
        Instant createdAt,
        Instant updatedAt) {

    public Source {
        fullText = fullText == null ? FullText.IF_SHORT : fullText;
    }

    @Override
    public FullText fullText() {
        return Objects.requireNonNull(fullText);
    }

    /** Whose turn it has to wait for: a server, or the folder itself. */
    String host() {
        return kind == SourceKind.FOLDER
                ? id
                : String.valueOf(URI.create(address).getRawAuthority());
    }

    Source movedTo(String newAddress, Instant now) {
        return new Source(
                id, kind, newAddress, filedUnder, label, outlet, fullText, paused, createdAt, now);
    }

    /** The same with the names that the source gave itself, where it had none. */
    Source named(@Nullable String title, String filed, Instant now) {
        if (filedUnder != null && (label != null || title == null)) {
            return this;
        }
        String fixed = filedUnder == null ? filed : filedUnder;
        @Nullable String shown = label == null ? Registration.cut(title) : label;
        return new Source(
                id, kind, address, fixed, shown, outlet, fullText, paused, createdAt, now);
    }

    Source paused(boolean pause, Instant now) {
        return new Source(
                id, kind, address, filedUnder, label, outlet, fullText, pause, createdAt, now);
    }
}
