package dev.commentary.enrich;

import dev.commentary.enrich.knowledge.KnowledgeRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why a file of knowledge stopped the start. */
final class KnowledgeRefusedAnalyzer extends AbstractFailureAnalyzer<KnowledgeRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KnowledgeRefused cause) {
        return new FailureAnalysis(
                "A file of rules or outlets was refused. " + cause.getMessage(),
                "Correct the file, or take it out of commentary.enrich.rules-dir.",
                cause);
    }
}
