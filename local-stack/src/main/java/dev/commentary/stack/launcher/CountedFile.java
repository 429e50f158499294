package dev.commentary.stack.launcher;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** A file as the body of a request, streamed; tells how many bytes were handed over. */
final class CountedFile implements HttpRequest.BodyPublisher {

    private final HttpRequest.BodyPublisher file;
    private final LongConsumer progress;

    CountedFile(Path file, LongConsumer progress) throws FileNotFoundException {
        this.file = HttpRequest.BodyPublishers.ofFile(file);
        this.progress = progress;
    }

    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        file.subscribe(new Counter(subscriber, progress));
    }

    private static final class Counter implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final LongConsumer progress;
        private long sentBytes;

        Counter(Flow.Subscriber<? super ByteBuffer> subscriber, LongConsumer progress) {
            this.subscriber = subscriber;
            this.progress = progress;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            sentBytes += bytes.remaining();
            progress.accept(sentBytes);
            subscriber.onNext(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
