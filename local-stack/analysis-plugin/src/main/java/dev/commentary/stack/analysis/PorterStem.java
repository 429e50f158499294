package dev.commentary.stack.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Lucene's Porter stemmer under the name that the full Elasticsearch distribution has built in, so
 * that one index template serves both.
 */
@NamedComponent("porter_stem")
public final class PorterStem implements TokenFilterFactory {

    /** Made by Elasticsearch, once per index. */
    public PorterStem() {}

    @Override
    public TokenStream create(TokenStream tokens) {
        return new PorterStemFilter(tokens);
    }
}
