package dev.commentary.index.consume;

/** A batch that the index has no room for just now: the container is to deliver it again. */
final class NotSettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSettled(int posts, String trouble) {
        super(posts + " posts not indexed yet: " + trouble);
    }
}
