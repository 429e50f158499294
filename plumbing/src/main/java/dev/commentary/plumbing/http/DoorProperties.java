package dev.commentary.plumbing.http;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param keysFile API keys as JSON lines {@code {"id", "name", "sha256", "scopes"}}; without it
 *     nobody may write
 * @param local whether reading is open to callers from {@code localNetworks}
 * @param localNetworks addresses in CIDR notation that count as this machine
 */
@ConfigurationProperties("commentary")
public record DoorProperties(
        @Nullable Path keysFile,
        @DefaultValue("false") boolean local,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> localNetworks) {

    public DoorProperties {
        localNetworks = List.copyOf(localNetworks);
    }
}
