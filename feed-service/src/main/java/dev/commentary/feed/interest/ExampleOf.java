package dev.commentary.feed.interest;

/** Whether a post is an example of a topic, and of what. */
public record ExampleOf(String interest, String name, boolean accepted, boolean rejected) {}
