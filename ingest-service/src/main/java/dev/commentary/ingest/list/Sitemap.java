package dev.commentary.ingest.list;

import java.util.List;

/** What a sitemap is found to be. */
public sealed interface Sitemap {

    /** Pages, in the order of the document. */
    record Pages(List<Listed> pages) implements Sitemap {

        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /** An index of other sitemaps. */
    record Index(List<Listed> maps) implements Sitemap {

        public Index {
            maps = List.copyOf(maps);
        }
    }

    /**
     * No sitemap.
     *
     * @param reason in plain words
     */
    record Refused(String reason) implements Sitemap {}
}
