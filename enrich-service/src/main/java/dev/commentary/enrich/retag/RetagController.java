package dev.commentary.enrich.retag;

import dev.commentary.plumbing.http.InvalidRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs that tag everything anew, over HTTP. */
@RestController
@RequestMapping("/v1/retags")
final class RetagController {

    private final Runs runs;

    RetagController(Runs runs) {
        this.runs = runs;
    }

    /** The body that begins a run. */
    record Request(@Nullable Boolean dryRun) {}

    @GetMapping
    List<RetagView> all() {
        return runs.all().stream().map(run -> RetagView.of(run).inShort()).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id) {
        Optional<RetagRun> run = runs.find(id);
        return run.isPresent() ? ResponseEntity.ok(RetagView.of(run.get())) : unknown(id);
    }

    /** Begins a run, or answers with the one of the same kind that is under way. */
    @PostMapping
    ResponseEntity<?> begin(@RequestBody Request request) {
        @Nullable Boolean dryRun = request.dryRun();
        if (dryRun == null) {
            throw InvalidRequest.of("dryRun", "is true to preview or false to publish");
        }
        runs.catchUp();
        Optional<RetagRun> current = runs.current();
        if (current.isPresent() && !current.get().dryRun().equals(dryRun)) {
            return problem(
                    HttpStatus.CONFLICT,
                    "A run of the other kind is under way: wait for it, or end it with DELETE"
                            + " /v1/retags/"
                            + current.get().id()
                            + ".");
        }
        RetagRun run = current.orElseGet(() -> runs.begin(dryRun));
        return ResponseEntity.status(current.isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/v1/retags/" + run.id()))
                .body(RetagView.of(run));
    }

    /** Ends a run soon; what it has published stays. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> cancel(@PathVariable String id) {
        Optional<RetagRun> run = runs.find(id);
        if (run.isEmpty()) {
            return unknown(id);
        }
        if (!run.get().isRunning()) {
            return problem(HttpStatus.CONFLICT, "The run is " + run.get().status() + " already.");
        }
        runs.cancel(run.get());
        return ResponseEntity.accepted().body(RetagView.of(run.get()));
    }

    private static ResponseEntity<?> unknown(String id) {
        return problem(HttpStatus.NOT_FOUND, "There is no run " + id + ".");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}
