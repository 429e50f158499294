/**
 * What a user asks for, in one grammar for search, live stream, topics of interest and alerts.
 * Plain Java; the translations for Elasticsearch and Lucene are packages of their own.
 */
@NullMarked
package dev.commentary.feed.query;

import org.jspecify.annotations.NullMarked;
