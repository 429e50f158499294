@NullMarked
package dev.commentary.ingest.wordpress;

import org.jspecify.annotations.NullMarked;
