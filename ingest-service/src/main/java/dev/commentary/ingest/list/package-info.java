/** Lists of pages: sitemaps, and pages of links. */
@NullMarked
package dev.commentary.ingest.list;

import org.jspecify.annotations.NullMarked;
