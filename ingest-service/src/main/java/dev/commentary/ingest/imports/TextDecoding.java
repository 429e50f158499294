package dev.commentary.ingest.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a file: by its byte order mark, by the charset that the caller or the
 * document names, as UTF-8 where that holds, and else as windows-1252, which decodes anything.
 */
public final class TextDecoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD_BYTES = 4_096;
    private static final Pattern NAMED =
            Pattern.compile(
                    "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']"
                            + "|<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

    private TextDecoding() {}

    /**
     * The text of a file, without byte order mark.
     *
     * @param charset as the caller named it
     */
    public static String decode(byte[] file, @Nullable String charset) {
        Optional<Charset> marked = byteOrderMark(file);
        if (marked.isPresent()) {
            String text = new String(file, marked.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        Optional<Charset> named = known(charset).or(() -> inHead(file));
        return named.flatMap(known -> strictly(file, known))
                .or(() -> strictly(file, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(file, named.orElse(WINDOWS_1252)));
    }

    private static Optional<Charset> byteOrderMark(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(file, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> inHead(byte[] file) {
        int length = Math.min(file.length, HEAD_BYTES);
        Matcher named = NAMED.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
        return named.find()
                ? known(named.group(1) == null ? named.group(2) : named.group(1))
                : Optional.empty();
    }

    private static Optional<Charset> known(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.strip());
            // Documents that say Latin-1 mean windows-1252, as the WHATWG encoding standard has it;
            // and what was read as bytes up to here is no UTF-16, whatever it says.
            boolean latin =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII);
            boolean wide =
                    charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            return wide ? Optional.empty() : Optional.of(latin ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
