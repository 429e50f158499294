package dev.commentary.index.document;

import dev.commentary.contract.Reason;

/** Whether an event makes a document. */
public sealed interface Readiness {

    /** It does. */
    record Ready(Document document) implements Readiness {}

    /** It does not, and trying again changes nothing. */
    record Unfit(Reason reason, String detail) implements Readiness {}
}
