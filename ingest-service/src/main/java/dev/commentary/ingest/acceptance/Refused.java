package dev.commentary.ingest.acceptance;

import java.util.List;

/**
 * Not a post that could be accepted.
 *
 * @param tooLarge whether the only fault is size
 */
public record Refused(List<Fault> faults, boolean tooLarge) implements Parsed, Checked {

    public Refused {
        faults = List.copyOf(faults);
    }

    /** Refused for what one field holds. */
    public static Refused of(String field, String reason) {
        return new Refused(List.of(new Fault(field, reason)), false);
    }

    /** Refused for the size of one field. */
    public static Refused tooLarge(String field, String reason) {
        return new Refused(List.of(new Fault(field, reason)), true);
    }
}
