package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.PostJson;
import dev.commentary.ingest.acceptance.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in posts as lines of JSON and answers each with a line, in order, while more come in. A
 * line is answered once Kafka has acknowledged it, so a caller sees how far it got. Posts wait for
 * Kafka together, a bounded number of them: when it is reached, no more is read.
 */
@RestController
final class BatchController {

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);
    private static final String LINES = MediaType.APPLICATION_NDJSON_VALUE;

    private final Intake intake;
    private final RequestLimits limits;
    private final PostJson json = new PostJson();
    private final ObjectWriter outcomes;

    BatchController(Intake intake, RequestLimits limits, JsonMapper json) {
        this.intake = intake;
        this.limits = limits;
        this.outcomes = json.writerFor(OutcomeJson.class);
    }

    @PostMapping(path = "/v1/posts/batch", produces = LINES)
    void batch(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Lane lane = Query.of(request).lane(Lane.LIVE);
        CappedBody.refuseCompression(request);
        response.setContentType(LINES);
        OutcomeStream answers =
                new OutcomeStream(response.getOutputStream(), outcomes, limits.inFlight());
        answers.start();
        try {
            new BatchLines(request.getInputStream(), Math.toIntExact(limits.postSize().toBytes()))
                    .forEach(new Taking(lane, answers));
        } catch (IOException e) {
            // The answer has begun: what it lacks tells the caller how far the batch got.
            LOG.info("A batch was cut off: {}", e.toString());
        } finally {
            answers.finish();
        }
    }

    /** Takes in one line after the other. */
    private final class Taking implements BatchLines.Reader {

        private final Lane lane;
        private final OutcomeStream answers;

        private Taking(Lane lane, OutcomeStream answers) {
            this.lane = lane;
            this.answers = answers;
        }

        @Override
        public void line(int number, byte[] bytes, int offset, int length)
                throws InterruptedException {
            answers.add(number, intake.take(json.read(bytes, offset, length), lane));
        }

        @Override
        public void overlong(int number) throws InterruptedException {
            String reason = "is longer than " + limits.postSize().toBytes() + " bytes";
            answers.add(number, intake.take(Refused.tooLarge("line", reason), lane));
        }

        @Override
        public boolean wantsMore() {
            return answers.areWanted();
        }
    }
}
