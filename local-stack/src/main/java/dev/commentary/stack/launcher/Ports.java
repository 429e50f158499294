package dev.commentary.stack.launcher;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of the system on one machine. */
final class Ports {

    static final int KAFKA = 9092;
    static final int KAFKA_CONTROLLER = 9093;
    static final int ELASTICSEARCH = 9200;
    static final int ELASTICSEARCH_TRANSPORT = 9300;

    private Ports() {}

    /** Every port, with what listens there. */
    static Map<Integer, String> all() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(KAFKA, "kafka");
        ports.put(KAFKA_CONTROLLER, "kafka's controller");
        ports.put(ELASTICSEARCH, "elasticsearch");
        ports.put(ELASTICSEARCH_TRANSPORT, "elasticsearch's transport");
        Arrays.stream(Service.values())
                .forEach(service -> ports.put(service.port(), service.label()));
        return ports;
    }
}
