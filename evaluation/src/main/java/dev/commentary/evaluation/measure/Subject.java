package dev.commentary.evaluation.measure;

/**
 * Something that can be measured. To add one, write a class in a package of its own and name it in
 * {@code Subjects}; table, JSON, help and documentation of the command need nothing else.
 */
public interface Subject {

    /** As it is called on the command line; one word in lower case. */
    String name();

    /** What the figures say, in one line. */
    String measures();

    /**
     * Runs the code of the services over the data.
     *
     * @throws MissingData if the data are not there or not of the known form
     */
    Report run(DataFolder data, Services services, Progress progress);
}
