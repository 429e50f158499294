/**
 * A bulk call as values: the body out of documents, and an outcome per document out of the answer.
 */
@NullMarked
package dev.commentary.index.bulk;

import org.jspecify.annotations.NullMarked;
