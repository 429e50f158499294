/** What the knowledge behind all tags has in common: how files of it are refused. */
@NullMarked
package dev.commentary.enrich.knowledge;

import org.jspecify.annotations.NullMarked;
