package dev.commentary.feed.dashboard;

/**
 * A tag or filter that can be clicked.
 *
 * @param kind for the eye, such as {@code carried} or {@code topic}
 * @param hint what it means, for those who do not see the colour
 * @param href what a click shows
 */
record Chip(String label, String kind, String hint, String href) {}
