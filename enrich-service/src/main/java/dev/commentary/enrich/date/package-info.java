/** When a post was published: as declared, as its address says or as its dateline says. */
@NullMarked
package dev.commentary.enrich.date;

import org.jspecify.annotations.NullMarked;
