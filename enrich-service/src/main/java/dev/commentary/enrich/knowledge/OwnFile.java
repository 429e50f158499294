package dev.commentary.enrich.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of the operator's own, in place of or beside what the jar holds. */
public record OwnFile(Path path) {

    private static final Logger log = LoggerFactory.getLogger(OwnFile.class);

    /**
     * Its lines.
     *
     * @throws KnowledgeRefused if it cannot be read or is not UTF-8
     */
    public List<String> lines() {
        log.info("Knowledge from {}", path);
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw new KnowledgeRefused(path.toString(), "is not UTF-8");
        } catch (IOException e) {
            throw new KnowledgeRefused(path.toString(), "cannot be read: " + e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
