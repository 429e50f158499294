@NullMarked
package dev.commentary.ingest.page;

import org.jspecify.annotations.NullMarked;
