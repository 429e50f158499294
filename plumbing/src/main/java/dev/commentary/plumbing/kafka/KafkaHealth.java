package dev.commentary.plumbing.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready while a Kafka broker answers within two seconds. */
final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;

    KafkaHealth(Admin admin) {
        super("Kafka does not answer");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health)
            throws InterruptedException, ExecutionException, TimeoutException {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        String cluster =
                admin.describeCluster(new DescribeClusterOptions().timeoutMs(patience))
                        .clusterId()
                        .get(patience, TimeUnit.MILLISECONDS);
        health.up().withDetail("cluster", cluster);
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
