@NullMarked
package dev.commentary.ingest.list;

import org.jspecify.annotations.NullMarked;
