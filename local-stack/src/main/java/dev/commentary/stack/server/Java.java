package dev.commentary.stack.server;

import java.nio.file.Path;

/** The JDK that runs this JVM; everything else of the stack runs on it too. */
public final class Java {

    private Java() {}

    /** The folder of the JDK. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The program that starts a JVM. */
    public static String program() {
        return home().resolve("bin/java").toString();
    }
}
