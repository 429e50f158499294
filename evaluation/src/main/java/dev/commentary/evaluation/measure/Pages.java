package dev.commentary.evaluation.measure;

import dev.commentary.ingest.encoding.TextDecoding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Web pages by file name, decoded as ingest-service decodes files. */
public final class Pages {

    private final String source;
    private final Map<String, byte[]> files;

    private Pages(String source, Map<String, byte[]> files) {
        this.source = source;
        this.files = files;
    }

    /** Those in the archives of a folder whose names fit a pattern. */
    public static Pages of(DataFolder data, String folder, String pattern) {
        return new Pages(
                data.root().resolve(folder).resolve(pattern).toString(),
                data.archived(folder, pattern));
    }

    /** These and others; where both have a page, these. */
    public Pages and(Pages others) {
        Map<String, byte[]> all = new HashMap<>(others.files);
        all.putAll(files);
        return new Pages(source + ", " + others.source, all);
    }

    /**
     * One page.
     *
     * @throws MissingData if it is in none of the archives
     */
    public String text(String file) {
        byte @Nullable [] bytes = files.get(file);
        if (bytes == null) {
            throw new MissingData(source + " has no page " + file);
        }
        return TextDecoding.decode(bytes, null);
    }
}
