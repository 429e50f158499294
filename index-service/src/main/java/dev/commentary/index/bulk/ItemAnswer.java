package dev.commentary.index.bulk;

/**
 * The index's answer for one document.
 *
 * @param status an HTTP status
 * @param errorType the kind of error; empty where there is none
 * @param errorReason the error in words, its causes included
 */
public record ItemAnswer(int status, String errorType, String errorReason) {

    static ItemAnswer done(int status) {
        return new ItemAnswer(status, "", "");
    }
}
