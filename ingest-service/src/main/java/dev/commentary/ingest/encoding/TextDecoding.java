package dev.commentary.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes the bytes of a document: by its byte order mark, by the zeros that a wide encoding has
 * around its first sign, by the charset that the caller or the document names, as UTF-8 where that
 * holds, by the frequencies of its letters, and else as windows-1252, which decodes anything.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 */
public final class TextDecoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD_BYTES = 4_096;
    private static final Pattern NAMED =
            Pattern.compile(
                    "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']"
                            + "|<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

    /**
     * Charsets that stand for a wider one, as the WHATWG encoding standard has it: documents that
     * say Latin-1 mean windows-1252.
     */
    private static final Map<String, Charset> WIDER =
            Map.of(
                    "iso-8859-1", WINDOWS_1252,
                    "us-ascii", WINDOWS_1252,
                    "iso-8859-9", Charset.forName("windows-1254"),
                    "gb2312", Charset.forName("GB18030"),
                    "gbk", Charset.forName("GB18030"),
                    "shift_jis", Charset.forName("windows-31j"),
                    "euc-kr", Charset.forName("x-windows-949"),
                    "big5", Charset.forName("Big5-HKSCS"));

    private TextDecoding() {}

    /**
     * The text of a document, without byte order mark.
     *
     * @param charset as the caller named it
     */
    public static String decode(byte[] file, @Nullable String charset) {
        return withoutControls(decoded(file, charset));
    }

    private static String decoded(byte[] file, @Nullable String charset) {
        Optional<Charset> wide = marked(file).or(() -> unmarked(file));
        if (wide.isPresent()) {
            String text = new String(file, wide.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        Optional<Charset> named = known(charset).or(() -> inHead(file));
        return named.flatMap(known -> strictly(file, known))
                .or(() -> strictly(file, StandardCharsets.UTF_8))
                .or(() -> named.isPresent() ? Optional.empty() : detected(file))
                .orElseGet(() -> new String(file, named.orElse(WINDOWS_1252)));
    }

    /**
     * Puts the letters of windows-1252 in place of the controls of Latin-1, which nobody means, as
     * the HTML standard does with character references.
     *
     * @see <a href="https://html.spec.whatwg.org/#numeric-character-reference-end-state">HTML</a>
     */
    private static String withoutControls(String text) {
        if (text.chars().noneMatch(TextDecoding::isControl)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            char sign = mended.charAt(i);
            if (isControl(sign)) {
                mended.setCharAt(i, new String(new byte[] {(byte) sign}, WINDOWS_1252).charAt(0));
            }
        }
        return mended.toString();
    }

    private static boolean isControl(int sign) {
        return sign >= 0x80 && sign <= 0x9F && sign != 0x85;
    }

    private static Optional<Charset> marked(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(file, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(file, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static Optional<Charset> unmarked(byte[] file) {
        if (startsWith(file, '<', 0, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(file, 0, 0, 0, '<')) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (startsWith(file, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(file, 0, '<') ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
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
            String own = charset.name().toLowerCase(Locale.ROOT);
            // What was read as bytes up to here is not wide, whatever it says.
            boolean wide = own.startsWith("utf-16") || own.startsWith("utf-32");
            return wide ? Optional.empty() : Optional.of(WIDER.getOrDefault(own, charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> detected(byte[] file) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(file);
        detector.dataEnd();
        return known(detector.getDetectedCharset()).flatMap(charset -> strictly(file, charset));
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
