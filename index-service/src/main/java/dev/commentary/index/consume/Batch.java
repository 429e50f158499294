package dev.commentary.index.consume;

import dev.commentary.contract.Reason;
import dev.commentary.index.document.Document;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What one poll returned, told apart.
 *
 * @param posts the documents, in their order, each with the record that it came in
 * @param rejects the records that hold none
 */
record Batch(Map<Document, ConsumerRecord<byte[], byte[]>> posts, List<Reject> rejects) {

    /** A record to be set aside, and why. */
    record Reject(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail) {}
}
