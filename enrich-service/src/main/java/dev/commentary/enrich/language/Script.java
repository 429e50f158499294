package dev.commentary.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The writing systems that tell languages apart, each with the language it means where it means
 * only one.
 */
enum Script {
    LATIN(null),
    CYRILLIC(null),
    ARABIC(null),
    DEVANAGARI(null),
    HAN("zh"),
    KANA("ja"),
    HANGUL("ko"),
    GREEK("el"),
    HEBREW("he"),
    THAI("th"),
    BENGALI("bn"),
    TAMIL("ta"),
    TELUGU("te"),
    GUJARATI("gu"),
    GURMUKHI("pa"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    MYANMAR("my"),
    KHMER("km"),
    LAO("lo"),
    GEORGIAN("ka"),
    ARMENIAN("hy"),
    ETHIOPIC("am"),
    OTHER(null);

    private static final Map<UnicodeScript, Script> BY_UNICODE = byUnicode();

    final @Nullable String language;

    Script(@Nullable String language) {
        this.language = language;
    }

    static Script of(int letter) {
        return letter < 0x250 ? LATIN : BY_UNICODE.getOrDefault(UnicodeScript.of(letter), OTHER);
    }

    private static Map<UnicodeScript, Script> byUnicode() {
        Map<UnicodeScript, Script> scripts = new EnumMap<>(UnicodeScript.class);
        for (Script script : values()) {
            if (script != KANA && script != OTHER) {
                scripts.put(UnicodeScript.forName(script.name()), script);
            }
        }
        scripts.put(UnicodeScript.HIRAGANA, KANA);
        scripts.put(UnicodeScript.KATAKANA, KANA);
        return scripts;
    }
}
