@NullMarked
package dev.commentary.ingest.websub;

import org.jspecify.annotations.NullMarked;
