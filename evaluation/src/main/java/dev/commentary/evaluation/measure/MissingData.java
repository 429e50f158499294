package dev.commentary.evaluation.measure;

/** Data that a measurement needs are not there, or not of the form it knows. */
public final class MissingData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line names the file and says what is wrong with it
     */
    public MissingData(String line) {
        super(line);
    }
}
