package dev.commentary.stack.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The unpacked Elasticsearch with the analysis plugin in it, made once and shared by every start of
 * this user. The archive comes without a checksum of its own, so the project pins one.
 */
public final class ElasticsearchInstallation {

    /** Of elasticsearch-9.5.3.zip, the distribution without optional modules. */
    static final String ARCHIVE_SHA256 =
            "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d";

    private static final String PLUGIN = "commentary-analysis";

    private ElasticsearchInstallation() {}

    /**
     * The folder of the installation, unpacked and verified first if need be. Several JVMs may ask
     * at once.
     *
     * @throws UncheckedIOException if the archive is not the one the project knows, or the disk
     *     refuses
     */
    public static Path prepare(Path cache, Path archive, Path plugin) {
        try {
            Files.createDirectories(cache);
            String name =
                    "elasticsearch-%s-%s"
                            .formatted(Home.ELASTICSEARCH, Sha256.of(plugin).substring(0, 12));
            Path folder = cache.resolve(name);
            Path lock = cache.resolve(name + ".lock");
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(folder)) {
                    install(folder, archive, plugin);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack Elasticsearch: " + e.getMessage(), e);
        }
    }

    private static void install(Path folder, Path archive, Path plugin) throws IOException {
        verify(archive, ARCHIVE_SHA256);
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Trees.delete(unfinished);
        unpack(archive, unfinished, "elasticsearch-%s/".formatted(Home.ELASTICSEARCH));
        Path plugins = unfinished.resolve("plugins").resolve(PLUGIN);
        // The descriptors are read from the folder, the classes from the jar.
        unpack(plugin, plugins, "");
        Trees.delete(plugins.resolve("dev"));
        Trees.delete(plugins.resolve("META-INF"));
        Files.copy(plugin, plugins.resolve(PLUGIN + ".jar"));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    static void verify(Path archive, String expected) throws IOException {
        String actual = Sha256.of(archive);
        if (!actual.equals(expected)) {
            throw new IOException(
                    "%s has SHA-256 %s and not %s: delete it, also from the Maven repository, and build again"
                            .formatted(archive, actual, expected));
        }
    }

    static void unpack(Path archive, Path folder, String prefix) throws IOException {
        Files.createDirectories(folder);
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(prefix)) {
                    unpack(zip, entry, folder, entry.getName().substring(prefix.length()));
                }
            }
        }
    }

    private static void unpack(ZipInputStream zip, ZipEntry entry, Path folder, String name)
            throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
        boolean program = name.startsWith("bin/");
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
