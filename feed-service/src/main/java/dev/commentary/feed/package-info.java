/** The readers' side: posts searched and streamed, the dashboard, topics of interest and alerts. */
@NullMarked
package dev.commentary.feed;

import org.jspecify.annotations.NullMarked;
