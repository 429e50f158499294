package dev.commentary.stack.server;

import java.nio.file.Path;
import java.util.Map;

/** Where unpacked software is kept between runs. */
public final class Cache {

    private Cache() {}

    /** A folder per user; root's is one that other accounts can reach. */
    public static Path folder() {
        return folder(System.getProperty("user.name"), System.getenv());
    }

    static Path folder(String user, Map<String, String> environment) {
        if ("root".equals(user)) {
            return Path.of("/var/cache/commentary-monitor");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String parent = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (parent.isEmpty() ? Path.of(home, ".cache") : Path.of(parent))
                .resolve("commentary-monitor");
    }
}
