package dev.commentary.stack.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Lucene's ASCII folding (é becomes e) under the name that the full Elasticsearch distribution has
 * built in. It takes no settings; the original token is not kept.
 */
@NamedComponent("asciifolding")
public final class AsciiFolding implements TokenFilterFactory {

    /** Made by Elasticsearch, once per index. */
    public AsciiFolding() {}

    @Override
    public TokenStream create(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens);
    }
}
