package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it lies on disk, one folder per released version of the contract. {@code full} fills
 * every field, {@code plain} is what a writer makes of a post without optional fields, {@code
 * minimal} is the same with the required fields alone, {@code future} is {@code full} with fields
 * of a later version.
 *
 * @param version such as {@code v1.0}
 * @param file such as {@code received-post.full.json}
 */
record Golden(String version, String file, String json) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final EventCodec CODEC = new EventCodec();

    /** The golden files of all versions; a version's folder is never changed once released. */
    static Stream<Golden> all() {
        return versions().flatMap(Golden::of);
    }

    static Stream<String> versions() {
        return list(root(), "v*").stream();
    }

    /** The schemas as that version was released with. */
    static List<Path> frozenSchemas(String version) {
        return list(root().resolve(version).resolve("schema"), "*.json").stream()
                .map(name -> root().resolve(version).resolve("schema").resolve(name))
                .toList();
    }

    static Golden of(String version, String file) {
        return new Golden(version, file, text(root().resolve(version).resolve(file)));
    }

    private static Stream<Golden> of(String version) {
        return list(root().resolve(version), "*.json").stream().map(file -> of(version, file));
    }

    /** Such as {@code received-post}. */
    String kind() {
        return file.substring(0, file.indexOf('.'));
    }

    boolean is(String variant) {
        return file.contains("." + variant + ".");
    }

    Golden variant(String variant) {
        return of(version, kind() + "." + variant + ".json");
    }

    EventType type() {
        return switch (kind()) {
            case "received-post" -> EventType.RECEIVED;
            case "enriched-post" -> EventType.ENRICHED;
            case "withdrawn-post" -> EventType.WITHDRAWN;
            case String other -> throw new IllegalStateException("no event is named " + other);
        };
    }

    PostEvent read() {
        Decoded decoded = CODEC.read(type().header(), json.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).as(toString()).isInstanceOf(Decoded.Event.class);
        return ((Decoded.Event) decoded).event();
    }

    JsonNode tree() {
        return JSON.readTree(json);
    }

    JsonNode writtenBack() {
        return JSON.readTree(CODEC.write(read()));
    }

    @Override
    public String toString() {
        return version + "/" + file;
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Path folder, String glob) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, glob)) {
            paths.forEach(path -> names.add(path.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().sorted().toList();
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(Golden.class.getResource("/golden")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
