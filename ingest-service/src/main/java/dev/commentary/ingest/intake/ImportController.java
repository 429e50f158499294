package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.imports.ImportedPost;
import dev.commentary.ingest.imports.PostFile;
import dev.commentary.ingest.imports.PostFileReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes in a file of posts, as the body of the request. Posts of a file travel in the backfill lane
 * unless the caller says otherwise. Answers once Kafka has all of them; a file that was cut off can
 * be sent again, the rest arrives.
 */
@RestController
final class ImportController {

    private final Intake intake;
    private final RequestLimits limits;
    private final PostFileReader files = new PostFileReader();

    ImportController(Intake intake, RequestLimits limits) {
        this.intake = intake;
        this.limits = limits;
    }

    @PostMapping("/v1/imports")
    ImportSummary take(HttpServletRequest request) throws IOException {
        Query query = Query.of(request);
        Lane lane = query.lane(Lane.BACKFILL);
        @Nullable String charset = charset(request);
        byte[] body = CappedBody.read(request, limits.importSize(), limits.bodyTimeout());
        return switch (files.read(body, new PostFileReader.About(query.text("source"), charset))) {
            case PostFile.Unreadable(String reason) ->
                    throw new Refusal(HttpStatus.BAD_REQUEST, reason);
            case PostFile.Posts posts -> settled(take(posts, query.text("name"), lane));
        };
    }

    private ImportRun take(PostFile.Posts posts, @Nullable String name, Lane lane) {
        ImportRun run = new ImportRun(name, posts.format(), lane, limits.inFlight());
        for (ImportedPost post : posts.posts()) {
            run.add(post, intake.take(post.parsed(), lane));
            if (run.hasFailed()) {
                break;
            }
        }
        return run;
    }

    private ImportSummary settled(ImportRun run) {
        ImportSummary summary = run.summary();
        if (summary.failed() > 0) {
            throw Refusal.later(
                    "Kafka took "
                            + (summary.accepted() + summary.unchanged())
                            + " posts of the file and then no more. Send it again later; what it"
                            + " has does not come twice.",
                    limits.retryAfter());
        }
        return summary;
    }

    private static @Nullable String charset(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        if (type == null) {
            return null;
        }
        try {
            MediaType media = MediaType.parseMediaType(type);
            if (media.getType().equals("multipart")) {
                throw new Refusal(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Send the file itself as the body, not a form with a file in it.");
            }
            return media.getParameter("charset");
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
