package dev.commentary.feed.learn;

/**
 * A learnt topic that a post belongs to.
 *
 * @param id of the topic
 * @param confidence from 0.5 to 1
 */
public record Verdict(String id, double confidence) {}
