package dev.commentary.plumbing.state;

/** Where in its topic a value was written. */
public record Place(int partition, long offset) {}
