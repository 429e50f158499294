package dev.commentary.system;

/** How a host answers who asks for its feed: properly, or in one of the many other ways. */
enum Manner {
    PROPER("healthy"),
    SLOW("healthy"),
    /** For good to another address of its own. */
    MOVED("moved"),
    EMPTY("empty"),
    GONE("retired"),
    BROKEN("failing"),
    BUSY("failing"),
    /** As large as may be, with one entry that is too large for a post. */
    HUGE("healthy"),
    /** Takes the request and says nothing. */
    MUTE("failing"),
    DRIPPING("failing"),
    ENDLESS("failing"),
    ENDLESS_HEAD("failing"),
    ZIP_BOMB("failing"),
    /** Entities of entities of entities. */
    LAUGHING("failing"),
    /** An entity that is a file of whoever reads it. */
    CURIOUS("failing"),
    GARBAGE("failing"),
    WEB_PAGE("failing"),
    CUT_OFF("failing"),
    IN_CIRCLES("failing"),
    TO_PRIVATE("failing"),
    TO_DECIMAL("failing"),
    TO_FILE("failing");

    private final String status;

    Manner(String status) {
        this.status = status;
    }

    /** The state that an operator should see once such a host has been asked. */
    String status() {
        return status;
    }

    /** Whether the posts of such a host come in. */
    boolean hasPosts() {
        return this == PROPER || this == SLOW || this == MOVED;
    }
}
