package dev.commentary.ingest.imports;

import dev.commentary.ingest.encoding.TextDecoding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content, and reads its posts. A pure function. */
public final class PostFileReader {

    /**
     * What the caller says of a file.
     *
     * @param source that its posts are filed under, where they name none themselves
     * @param charset of its text
     */
    public record About(@Nullable String source, @Nullable String charset) {}

    private static final int HEAD_LENGTH = 4_096;
    private static final int FEW_CONTROLS = 8;

    private final NdjsonFile ndjson = new NdjsonFile();

    /** The posts of a file. */
    public PostFile read(byte[] file, About about) {
        Optional<PostFile> lines = ndjson.read(file, about.source());
        if (lines.isPresent()) {
            return lines.get();
        }
        String text = TextDecoding.decode(file, about.charset());
        if (text.isBlank()) {
            return new PostFile.Unreadable("The file has no text.");
        }
        if (isBinary(text)) {
            return new PostFile.Unreadable(
                    "The file is no text. An archive page as text or HTML, a WordPress export, an"
                            + " RSS, Atom or JSON feed, or JSON lines can be imported.");
        }
        return read(text, about);
    }

    private static PostFile read(String text, About about) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return FeedFile.read(start, Format.JSON_FEED, about.source());
        }
        if (XmlFile.isOne(start)) {
            return XmlFile.read(text, about.source());
        }
        return HtmlFile.isOne(start)
                ? HtmlFile.read(text, about.source())
                : TextFile.read(text, about.source());
    }

    /** Text has no NUL and hardly any other control characters. */
    private static boolean isBinary(String text) {
        long controls =
                text.chars()
                        .limit(HEAD_LENGTH)
                        .filter(sign -> sign < ' ' && !Character.isWhitespace(sign))
                        .count();
        return controls > FEW_CONTROLS;
    }
}
