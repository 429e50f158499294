package dev.commentary.feed.interest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the learning of a topic is. */
enum TrainingState {
    /** There are too few examples. */
    WAITING,

    /** The examples changed, and are being learnt from. */
    TRAINING,

    /** Something is in the way; it is tried again. */
    FAILED,

    /** All examples are learnt from. */
    TRAINED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
