package dev.commentary.evaluation.measure;

/**
 * One thing that came out wrong.
 *
 * @param weight how bad it is beside the other misses of the subject; the worst are shown first
 * @param where which page, text or post, such that it can be found again
 * @param expected what is right
 * @param found what came out instead
 */
public record Miss(double weight, String where, String expected, String found) {}
