package dev.commentary.feed.learn;

/** What is known of a post that a classifier is trained with. */
public enum Label {
    /** It is of the topic. */
    ACCEPTED(1),

    /** It is not. */
    REJECTED(1),

    /** Nobody said: any other post, which most likely is not. */
    BACKGROUND(0.3);

    private final double cost;

    Label(double cost) {
        this.cost = cost;
    }

    /** How much it costs to be wrong about it. */
    double cost() {
        return cost;
    }

    boolean isOfTopic() {
        return this == ACCEPTED;
    }
}
