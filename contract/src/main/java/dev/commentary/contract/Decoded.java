package dev.commentary.contract;

/** What became of reading an event: the event, or why it is none. */
public sealed interface Decoded {

    /** The bytes were an event of a known type and version. */
    record Event(PostEvent event) implements Decoded {}

    /** The bytes must be set aside; trying again changes nothing. */
    record Refused(Reason reason, String detail) implements Decoded {}
}
