package dev.commentary.ingest.imports;

import java.nio.charset.StandardCharsets;

/** A JSON Feed, version 1 or 1.1. */
final class JsonFeedFile {

    private static final int HEAD_BYTES = 2_000;

    private JsonFeedFile() {}

    /** Whether a JSON object names itself a JSON Feed. */
    static boolean isOne(byte[] file, int start, int end) {
        int length = Math.min(end - start, HEAD_BYTES);
        String head = new String(file, start, length, StandardCharsets.UTF_8);
        return head.contains("jsonfeed.org/version");
    }
}
