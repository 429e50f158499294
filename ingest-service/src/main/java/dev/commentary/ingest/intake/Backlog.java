package dev.commentary.ingest.intake;

import java.io.ByteArrayOutputStream;

/**
 * Bytes that wait to be written to a caller, a bounded number of them: whoever adds to a full
 * backlog waits. Many HTTP clients read nothing before they have sent everything; what they leave
 * unread stands here meanwhile, and the batch goes on. Thread-safe.
 */
final class Backlog {

    private static final byte[] NOTHING = {};

    private final int mostBytes;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean ended;
    private boolean abandoned;

    Backlog(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized void add(byte[] bytes) throws InterruptedException {
        while (waiting.size() >= mostBytes && !abandoned) {
            wait();
        }
        if (!abandoned) {
            waiting.writeBytes(bytes);
            notifyAll();
        }
    }

    /** All that waits, as soon as there is something; nothing at the end. */
    synchronized byte[] take() throws InterruptedException {
        while (waiting.size() == 0 && !ended) {
            wait();
        }
        byte[] taken = waiting.size() == 0 ? NOTHING : waiting.toByteArray();
        waiting.reset();
        notifyAll();
        return taken;
    }

    /** No more will be added. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** No more will be taken; what is added from now on is dropped. */
    synchronized void abandon() {
        abandoned = true;
        waiting.reset();
        notifyAll();
    }
}
