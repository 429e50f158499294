package dev.commentary.stack.launcher;

/** The services of the system, in the order in which they are started. */
enum Service {
    INGEST("ingest", 8081, 512, false),
    ENRICH("enrich", 8082, 256, false),
    INDEX("index", 8083, 192, true),
    FEED("feed", 8080, 256, true);

    private final String label;
    private final int port;
    private final int heapMegabytes;
    private final boolean needsElasticsearch;

    Service(String label, int port, int heapMegabytes, boolean needsElasticsearch) {
        this.label = label;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.needsElasticsearch = needsElasticsearch;
    }

    /** What people call it, such as {@code ingest}. */
    String label() {
        return label;
    }

    /** The module that builds it. */
    String module() {
        return label + "-service";
    }

    int port() {
        return port;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    boolean needsElasticsearch() {
        return needsElasticsearch;
    }
}
