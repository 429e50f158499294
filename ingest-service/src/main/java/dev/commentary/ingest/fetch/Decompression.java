package dev.commentary.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a server or a publisher did to a document to make it small, up to a number of bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4">RFC 9110, 8.4</a>
 */
final class Decompression {

    /** What can be undone, for {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip, br, deflate";

    /** A document has more bytes than it may have. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long mostBytes) {
            super(
                    "larger than "
                            + mostBytes
                            + " bytes, the limit of commentary.ingest.sources.fetch-size");
        }
    }

    private Decompression() {}

    /**
     * The document.
     *
     * @param room that is asked for more where the document is large
     * @throws TooLarge as soon as there is one byte too many
     * @throws IOException where it cannot be undone, or the connection ends
     */
    static byte[] read(InputStream content, @Nullable String encoding, long mostBytes, Room room)
            throws IOException {
        InputStream plain = unpacked(plain(content, encoding));
        byte[] bytes = plain.readNBytes((int) Math.min(mostBytes + 1, Room.SMALL_BYTES));
        if (bytes.length == Room.SMALL_BYTES && mostBytes >= Room.SMALL_BYTES) {
            room.grow();
            bytes = joined(bytes, plain.readNBytes((int) (mostBytes + 1 - bytes.length)));
        }
        if (bytes.length > mostBytes) {
            throw new TooLarge(mostBytes);
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] rest) {
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private static InputStream plain(InputStream content, @Nullable String encoding)
            throws IOException {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> content;
            case "gzip", "x-gzip" -> new GZIPInputStream(content);
            case "br" -> new BrotliInputStream(content);
            case "deflate" -> inflated(content);
            default -> throw new IOException("unknown Content-Encoding: " + encoding);
        };
    }

    /** A file that is kept packed, as sitemaps may be, says so by its first bytes (RFC 1952). */
    private static InputStream unpacked(InputStream content) throws IOException {
        PushbackInputStream start = new PushbackInputStream(content, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        return packed ? new GZIPInputStream(start) : start;
    }

    /** Some servers send zlib's format, as the standard asks, and some the bare one. */
    private static InputStream inflated(InputStream content) throws IOException {
        PushbackInputStream start = new PushbackInputStream(content, 1);
        int first = start.read();
        if (first >= 0) {
            start.unread(first);
        }
        boolean bare = (first & 0x0F) != 8;
        return new InflaterInputStream(start, new Inflater(bare));
    }
}
