package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.enrich.knowledge.KnowledgeRefused;
import dev.commentary.enrich.knowledge.OwnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where rules are read from: a folder's files stand in for those of the same name in the jar. */
final class RuleFiles {

    private static final String EXTENSION = ".txt";

    private final MediaTopics topics;
    private final @Nullable Path folder;

    /** Takes the files of the jar only where there is no folder. */
    RuleFiles(MediaTopics topics, @Nullable Path folder) {
        this.topics = topics;
        this.folder = folder;
    }

    /**
     * One file for each top-level topic.
     *
     * @throws KnowledgeRefused if the folder cannot be read or holds rules that no topic is named
     *     by
     */
    List<RuleFile> read() {
        Set<String> own = namesInFolder();
        List<RuleFile> files = new ArrayList<>();
        for (TopicRef topic : topics.topLevel()) {
            String name = RuleFile.nameFor(topic.label());
            files.add(own.remove(name) ? fromFolder(name) : fromJar(name));
        }
        if (!own.isEmpty()) {
            List<String> known = files.stream().map(RuleFile::name).toList();
            throw new KnowledgeRefused(
                    String.valueOf(folder), own + " are none of the files " + known);
        }
        return files;
    }

    private Set<String> namesInFolder() {
        if (folder == null || !Files.exists(folder)) {
            return new HashSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new KnowledgeRefused(folder.toString(), "cannot be read: " + e);
        }
    }

    private RuleFile fromFolder(String name) {
        OwnFile file = new OwnFile(Path.of(String.valueOf(folder)).resolve(name));
        return new RuleFile(name, file.toString(), file.lines());
    }

    private static RuleFile fromJar(String name) {
        String resource = "rules/" + name;
        return new RuleFile(name, resource, Resource.text(resource).lines().toList());
    }
}
