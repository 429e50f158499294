package dev.commentary.index.document;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tells whether an event's bytes can stand in a document as they are: one line of UTF-8, an object
 * of fields that the mapping knows, each once. Looking is a third of the work of writing the event
 * anew. Thread-safe.
 */
final class PlainJson {

    private final JsonFactory json = new JsonFactory();
    private final Set<String> known;

    PlainJson(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    boolean isPlain(byte[] value) {
        return value.length > 2
                && value[0] == '{'
                && value[1] == '"'
                && value[value.length - 1] == '}'
                && isOneLine(value)
                && hasKnownFieldsOnly(value);
    }

    // White space between tokens may hold line ends, and they would end the line of a bulk body.
    private static boolean isOneLine(byte[] value) {
        for (byte character : value) {
            if (character == '\n' || character == '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean hasKnownFieldsOnly(byte[] value) {
        Set<String> seen = HashSet.newHashSet(known.size());
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (!known.contains(name) || !seen.add(name)) {
                    return false;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
