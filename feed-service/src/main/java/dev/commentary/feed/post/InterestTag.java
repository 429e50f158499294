package dev.commentary.feed.post;

/** A reader's own topic of interest that a post belongs to. */
public record InterestTag(String id, String name) {}
