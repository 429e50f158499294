package dev.commentary.ingest.acceptance;

import dev.commentary.contract.SaidDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post whose text is known but not yet checked: what an API call, a page, an archive or a feed
 * came to. The fields are those of {@link dev.commentary.contract.ReceivedPost}.
 */
public record Draft(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String note,
        @Nullable String title,
        String body,
        @Nullable String postscript,
        List<String> authors,
        @Nullable String outlet,
        @Nullable String siteName,
        @Nullable String publishedAt,
        @Nullable String publishedBasis,
        List<SaidDate> dates,
        @Nullable String updatedAt,
        @Nullable String language,
        Map<String, String> declared) {

    public Draft {
        authors = List.copyOf(authors);
        dates = List.copyOf(dates);
        declared = Map.copyOf(declared);
    }

    /** A draft with a body; the rest is set by name. */
    public static Builder builder(String body) {
        return new Builder(body);
    }

    /** The same draft from another source. */
    public Draft filedUnder(String otherSource) {
        return new Draft(
                otherSource,
                externalId,
                url,
                note,
                title,
                body,
                postscript,
                authors,
                outlet,
                siteName,
                publishedAt,
                publishedBasis,
                dates,
                updatedAt,
                language,
                declared);
    }

    /** The same draft carried by that outlet, where one is named and the draft names none. */
    public Draft carriedBy(@Nullable String otherOutlet) {
        return outlet != null || otherOutlet == null
                ? this
                : new Draft(
                        source,
                        externalId,
                        url,
                        note,
                        title,
                        body,
                        postscript,
                        authors,
                        otherOutlet,
                        siteName,
                        publishedAt,
                        publishedBasis,
                        dates,
                        updatedAt,
                        language,
                        declared);
    }

    /** The same draft, had it never been touched again: for telling whether that changed it. */
    public Draft notUpdated() {
        return new Draft(
                source,
                externalId,
                url,
                note,
                title,
                body,
                postscript,
                authors,
                outlet,
                siteName,
                publishedAt,
                publishedBasis,
                dates,
                null,
                language,
                declared);
    }

    /** Sets the fields of a draft one by one; not thread-safe. */
    public static final class Builder {

        private final String body;
        private @Nullable String source;
        private @Nullable String externalId;
        private @Nullable String url;
        private @Nullable String note;
        private @Nullable String title;
        private @Nullable String postscript;
        private List<String> authors = List.of();
        private @Nullable String outlet;
        private @Nullable String siteName;
        private @Nullable String publishedAt;
        private @Nullable String publishedBasis;
        private List<SaidDate> dates = List.of();
        private @Nullable String updatedAt;
        private @Nullable String language;
        private Map<String, String> declared = Map.of();

        private Builder(String body) {
            this.body = body;
        }

        /**
         * The names that tell the post from all others, see {@link dev.commentary.contract.PostId}.
         */
        public Builder named(
                @Nullable String source, @Nullable String externalId, @Nullable String url) {
            this.source = source;
            this.externalId = externalId;
            this.url = url;
            return this;
        }

        /** What stands around the body. */
        public Builder texts(
                @Nullable String note, @Nullable String title, @Nullable String postscript) {
            this.note = note;
            this.title = title;
            this.postscript = postscript;
            return this;
        }

        public Builder authors(List<String> authors) {
            this.authors = authors;
            return this;
        }

        public Builder outlet(@Nullable String outlet, @Nullable String siteName) {
            this.outlet = outlet;
            this.siteName = siteName;
            return this;
        }

        /** When it was published; without a date the basis does not count. */
        public Builder published(@Nullable String at, String basis) {
            this.publishedAt = at;
            this.publishedBasis = at == null ? null : basis;
            return this;
        }

        /** All that a page says about its date. */
        public Builder dates(List<SaidDate> dates) {
            this.dates = dates;
            return this;
        }

        public Builder updatedAt(@Nullable String updatedAt) {
            this.updatedAt = updatedAt;
            return this;
        }

        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        public Builder declared(Map<String, String> declared) {
            this.declared = declared;
            return this;
        }

        /** The draft. */
        public Draft build() {
            return new Draft(
                    source,
                    externalId,
                    url,
                    note,
                    title,
                    body,
                    postscript,
                    authors,
                    outlet,
                    siteName,
                    publishedAt,
                    publishedBasis,
                    dates,
                    updatedAt,
                    language,
                    declared);
        }
    }
}
