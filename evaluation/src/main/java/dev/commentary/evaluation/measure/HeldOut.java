package dev.commentary.evaluation.measure;

/**
 * Which third of a set nobody may look at while rules are made for it. Decided by the name of each
 * page alone, so that it never changes.
 */
public final class HeldOut {

    public static final String ALL = "all";
    public static final String TUNED_ON = "tuned on (2/3)";
    public static final String HELD_OUT = "held out (1/3)";

    private static final int EVERY = 3;

    private HeldOut() {}

    /** The part that a page is in. */
    public static String partOf(String name) {
        return Math.floorMod(name.hashCode(), EVERY) == 0 ? HELD_OUT : TUNED_ON;
    }
}
