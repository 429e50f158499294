package dev.commentary.index.consume;

import dev.commentary.index.elastic.IndexSetup;
import dev.commentary.index.elastic.IndexStanding;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Waits for Elasticsearch, sees to the index and starts the consumers. A new, empty index means
 * that everything is to be read from Kafka again: the groups' offsets are forgotten before it is
 * created, so that a crash in between loses nothing.
 */
@Component
final class IndexStart {

    private static final int PATIENCE_SECONDS = 10;

    private final IndexSetup setup;
    private final KafkaAdmin kafka;
    private final Consumers consumers;
    private final IndexingStatus status;
    private boolean decided;

    IndexStart(IndexSetup setup, KafkaAdmin kafka, Consumers consumers, IndexingStatus status) {
        this.setup = setup;
        this.kafka = kafka;
        this.consumers = consumers;
        this.status = status;
    }

    @Scheduled(fixedDelay = 300)
    void look() throws InterruptedException {
        if (decided) {
            return;
        }
        switch (setup.examine()) {
            case IndexStanding.Present present -> {
                decided = true;
                consumers.start();
            }
            case IndexStanding.Broken broken -> {
                decided = true;
                consumers.halt(broken.reason());
            }
            case IndexStanding.Unavailable unavailable -> status.starting(unavailable.reason());
            case IndexStanding.Absent absent -> create();
        }
    }

    private void create() throws InterruptedException {
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            for (String group : Consumers.GROUPS) {
                forget(group, admin);
            }
            setup.create();
        } catch (IOException | ExecutionException | TimeoutException e) {
            status.starting("cannot create the index yet: " + e);
        }
    }

    private static void forget(String group, Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.deleteConsumerGroups(List.of(group))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }
}
