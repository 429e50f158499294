package dev.commentary.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The folders that may be watched: those at or below what the configuration names. Links are not
 * followed, hidden files are not read, and a file is left alone until nothing has been written to
 * it for a few seconds. Thread-safe.
 */
public final class WatchedFolders {

    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 20_000;
    private static final int MOST_OPENED = 20;
    private static final int MOST_WARNINGS = 5;
    private static final Duration QUIET = Duration.ofSeconds(3);

    private record Candidate(FoundFile file, Path path, long sizeBytes, long changedMillis) {}

    private final List<Path> roots;
    private final long mostBytes;
    private final Clock clock;

    /**
     * Folders below these.
     *
     * @param mostBytes of one file; when one look has opened so many, the others come later
     */
    public WatchedFolders(List<Path> roots, long mostBytes, Clock clock) {
        this.roots = List.copyOf(roots);
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** What keeps a folder from being watched, for its owner; empty if nothing does. */
    public Optional<String> fault(String folder) {
        try {
            Path path = Path.of(folder);
            if (!path.isAbsolute()) {
                return Optional.of("is not an absolute path");
            }
            if (!Files.isDirectory(path)) {
                return Optional.of("is no folder that ingest-service can see");
            }
            return isAllowed(path.toRealPath())
                    ? Optional.empty()
                    : Optional.of(
                            "is hidden, or not within a folder that"
                                    + " commentary.ingest.sources.folders names");
        } catch (InvalidPathException e) {
            return Optional.of("is no path: " + e.getReason());
        } catch (IOException e) {
            return Optional.of("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** Looks for files that are new or have changed, and reads some of them. */
    public FolderLook look(String folder, Set<String> knownKeys) {
        Optional<String> fault = fault(folder);
        if (fault.isPresent()) {
            return new FolderLook.Missing("the folder " + fault.get());
        }
        List<String> warnings = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        try {
            // The real path: what was a link to it then may be one to elsewhere now.
            walk(Path.of(folder).toRealPath(), candidates, warnings);
        } catch (IOException e) {
            return new FolderLook.Missing("the folder cannot be read: " + e.getMessage());
        }
        candidates.sort(Comparator.comparingLong(Candidate::changedMillis));
        return open(candidates, knownKeys, warnings);
    }

    private boolean isAllowed(Path real) {
        for (Path root : roots) {
            try {
                Path allowed = root.toRealPath();
                if (real.startsWith(allowed) && !isHiddenWithin(allowed.relativize(real))) {
                    return true;
                }
            } catch (IOException e) {
                // A root that is not there allows nothing.
            }
        }
        return false;
    }

    private void walk(Path folder, List<Candidate> found, List<String> warnings)
            throws IOException {
        Files.walkFileTree(
                folder,
                EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        return !dir.equals(folder) && isHidden(dir)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (found.size() >= MOST_FILES) {
                            warn(warnings, "only the first " + MOST_FILES + " files are watched");
                            return FileVisitResult.TERMINATE;
                        }
                        if (a.isRegularFile() && !isHidden(file)) {
                            consider(folder.relativize(file).toString(), file, a, found, warnings);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        warn(warnings, folder.relativize(file) + " cannot be read");
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void consider(
            String name,
            Path path,
            BasicFileAttributes attributes,
            List<Candidate> found,
            List<String> warnings) {
        if (attributes.size() > mostBytes) {
            warn(warnings, name + " is larger than " + mostBytes + " bytes: import it by hand");
            return;
        }
        long changed = attributes.lastModifiedTime().toMillis();
        String stamp = attributes.size() + "@" + changed;
        found.add(new Candidate(new FoundFile(name, stamp), path, attributes.size(), changed));
    }

    private FolderLook open(
            List<Candidate> candidates, Set<String> knownKeys, List<String> warnings) {
        long quietBefore = clock.instant().minus(QUIET).toEpochMilli();
        List<FoundFile> files = new ArrayList<>();
        List<FolderLook.Opened> opened = new ArrayList<>();
        boolean isMore = false;
        long bytes = 0;
        for (Candidate candidate : candidates) {
            boolean known = knownKeys.contains(candidate.file().key());
            if (!known && candidate.changedMillis() > quietBefore) {
                continue;
            }
            if (!known && (opened.size() == MOST_OPENED || bytes > mostBytes)) {
                isMore = true;
                continue;
            }
            if (known) {
                files.add(candidate.file());
                continue;
            }
            bytes += candidate.sizeBytes();
            Optional<FolderLook.Opened> file = read(candidate, warnings);
            file.ifPresent(opened::add);
            file.ifPresent(one -> files.add(one.file()));
        }
        return new FolderLook.Found(files, opened, isMore, warnings);
    }

    /** What was a file may be a link by now, or larger: it is tried again, then as what it is. */
    private Optional<FolderLook.Opened> read(Candidate candidate, List<String> warnings) {
        try (InputStream content =
                Files.newInputStream(candidate.path(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes(Math.toIntExact(candidate.sizeBytes()));
            return Optional.of(new FolderLook.Opened(candidate.file(), bytes));
        } catch (IOException e) {
            warn(warnings, candidate.file().name() + " cannot be read");
            return Optional.empty();
        }
    }

    private static boolean isHiddenWithin(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(WatchedFolders::isHidden);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static void warn(List<String> warnings, String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }
}
