package dev.commentary.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String ADA = "cm_ada";
    private static final String JO = "cm_jo";

    @TempDir Path folder;

    @Test
    void aKeyIsFoundByWhatTheCallerPresents() throws IOException {
        // Given
        KeyRing ring = new KeyRing(write(KeyLines.line("ada", ADA, "read", "posts:write")));
        // When / Then
        assertThat(ring.find(ADA))
                .hasValueSatisfying(key -> {
                    assertThat(key.id()).isEqualTo("ada");
                    assertThat(key.scopes()).isEqualTo(Set.of("read", "posts:write"));
                });
        assertThat(ring.find("cm_ad")).isEmpty();
        assertThat(ring.find("")).isEmpty();
    }

    @Test
    void theStoredHashIsNoKey() throws IOException {
        KeyRing ring = new KeyRing(write(KeyLines.line("ada", ADA, "admin")));

        assertThat(ring.find(KeyLines.sha256(ADA))).isEmpty();
    }

    @Test
    void aHashInCapitalsIsTheSameHash() throws IOException {
        String line = KeyLines.line("ada", ADA, "admin");

        KeyRing ring =
                new KeyRing(
                        write(
                                line.replace(
                                        KeyLines.sha256(ADA),
                                        KeyLines.sha256(ADA).toUpperCase(Locale.ROOT))));

        assertThat(ring.find(ADA)).isPresent();
    }

    @Test
    void anAddedKeyOpensAndARemovedOneOpensNoLonger() throws IOException {
        // Given
        Path file = write(KeyLines.line("ada", ADA, "read"));
        KeyRing ring = new KeyRing(file);
        assertThat(ring.find(ADA)).isPresent();
        // When
        Files.writeString(file, KeyLines.line("jonathan", JO, "read"));
        // Then
        assertThat(ring.find(ADA)).isEmpty();
        assertThat(ring.find(JO)).isPresent();
        // When
        Files.delete(file);
        // Then
        assertThat(ring.find(JO)).isEmpty();
    }

    @Test
    void aLineThatIsNoKeyLocksNobodyElseOut() throws IOException {
        KeyRing ring =
                new KeyRing(
                        write(
                                "not json",
                                "null",
                                "{}",
                                "{\"id\":\"x\",\"name\":\"x\",\"sha256\":\"00\"}",
                                "",
                                KeyLines.line("ada", ADA, "read")));

        assertThat(ring.find(ADA)).isPresent();
    }

    @Test
    void withoutAReadableFileNoKeyOpensAnything() throws IOException {
        assertThat(new KeyRing(null).find(ADA)).isEmpty();
        assertThat(new KeyRing(folder.resolve("none.jsonl")).find(ADA)).isEmpty();
        assertThat(new KeyRing(folder).find(ADA)).isEmpty();
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});
        assertThat(new KeyRing(binary).find(ADA)).isEmpty();
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("keys.jsonl"), String.join("\n", lines) + "\n");
    }
}
