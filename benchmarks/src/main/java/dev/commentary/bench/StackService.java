package dev.commentary.bench;

/** The services, with the heap that the launcher gives them. */
enum StackService {
    INGEST("ingest", 512),
    ENRICH("enrich", 256),
    INDEX("index", 192),
    FEED("feed", 256);

    private final String label;
    private final int heapMegabytes;

    StackService(String label, int heapMegabytes) {
        this.label = label;
        this.heapMegabytes = heapMegabytes;
    }

    String label() {
        return label;
    }

    String module() {
        return label + "-service";
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
