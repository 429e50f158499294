package dev.commentary.system;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many hosts, of which those with posts publish one after the other. */
final class RoughHosts implements AutoCloseable {

    private final List<RoughHost> hosts;
    private final ScheduledExecutorService publishers =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private int next;

    private RoughHosts(List<RoughHost> hosts) {
        this.hosts = hosts;
    }

    /** So many hosts; the manners take turns. */
    static RoughHosts open(int number, List<Manner> manners) throws IOException {
        List<RoughHost> hosts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            RoughHost host = RoughHost.open(manners.get(i % manners.size()));
            host.publish();
            hosts.add(host);
        }
        return new RoughHosts(hosts);
    }

    List<RoughHost> all() {
        return hosts;
    }

    /** From now on each host with posts publishes one in that time. */
    void publishEach(Duration period) {
        List<RoughHost> withPosts =
                hosts.stream().filter(host -> host.manner().hasPosts()).toList();
        var _ =
                publishers.scheduleAtFixedRate(
                        () -> withPosts.get(next++ % withPosts.size()).publish(),
                        0,
                        period.toNanos() / withPosts.size(),
                        TimeUnit.NANOSECONDS);
    }

    void stopPublishing() {
        publishers.shutdown();
    }

    /** The addresses of all pieces that must come in. */
    List<String> published() {
        return hosts.stream()
                .filter(host -> host.manner().hasPosts())
                .flatMap(host -> host.published().stream())
                .toList();
    }

    /** How long each piece of that time or later had to wait until somebody asked for it. */
    Stream<Duration> delays(long sinceNanos) {
        return hosts.stream().flatMap(host -> host.delays(sinceNanos));
    }

    /** As feed readers exchange such lists. */
    String opml() {
        return hosts.stream()
                .map(host -> "<outline type=\"rss\" xmlUrl=\"%s\"/>".formatted(host.address()))
                .collect(Collectors.joining("\n", "<opml><body>\n", "</body></opml>"));
    }

    @Override
    public void close() throws IOException {
        publishers.shutdownNow();
        for (RoughHost host : hosts) {
            host.close();
        }
    }
}
