package dev.commentary.stack.launcher;

/** Why a command cannot do its work: one line that also says what to do about it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line);
    }
}
