package dev.commentary.index.bulk;

import dev.commentary.index.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The body of a bulk call: NDJSON, an action line and a source line for each document. */
public final class BulkBody {

    private static final byte[] START = ascii("{\"index\":{\"_id\":\"");
    private static final byte[] MIDDLE = ascii("\",\"version_type\":\"external\",\"version\":");
    private static final byte[] END = ascii("}}\n");

    private final byte[] bytes;
    private int length;

    private BulkBody(int size) {
        this.bytes = new byte[size];
    }

    /** The body for documents, in their order. */
    public static byte[] of(List<Document> documents) {
        BulkBody body = new BulkBody(sizeBytes(documents));
        for (Document document : documents) {
            body.add(document);
        }
        return body.bytes;
    }

    /** Documents in groups whose bodies are not larger than told, as long as one alone is not. */
    public static List<List<Document>> split(List<Document> documents, long largestBytes) {
        List<List<Document>> groups = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int i = 0; i < documents.size(); i++) {
            long next = sizeBytes(documents.get(i));
            if (size + next > largestBytes && i > from) {
                groups.add(documents.subList(from, i));
                from = i;
                size = 0;
            }
            size += next;
        }
        if (from < documents.size()) {
            groups.add(documents.subList(from, documents.size()));
        }
        return groups;
    }

    private static int sizeBytes(List<Document> documents) {
        return documents.stream().mapToInt(BulkBody::sizeBytes).sum();
    }

    private static int sizeBytes(Document document) {
        return START.length
                + document.id().length()
                + MIDDLE.length
                + Long.toString(document.version()).length()
                + END.length
                + document.sizeBytes()
                + 1;
    }

    private void add(Document document) {
        add(START);
        add(ascii(document.id()));
        add(MIDDLE);
        add(ascii(Long.toString(document.version())));
        add(END);
        length = document.copyTo(bytes, length);
        bytes[length++] = '\n';
    }

    private void add(byte[] more) {
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
