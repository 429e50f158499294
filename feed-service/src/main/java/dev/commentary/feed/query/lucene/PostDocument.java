package dev.commentary.feed.query.lucene;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.query.FilterField;
import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.PostKeys;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** A post as Lucene sees it: its text, and its tags as keywords. */
final class PostDocument {

    private PostDocument() {}

    static Document of(EnrichedPost post) {
        Document document = new Document();
        text(document, PostFields.TITLE, post.title());
        text(document, PostFields.NOTE, post.note());
        text(document, PostFields.BODY, post.body());
        text(document, PostFields.POSTSCRIPT, post.postscript());
        for (FilterField field : FilterField.values()) {
            for (String key : PostKeys.of(post, field)) {
                document.add(new StringField(field.indexField(), key, Field.Store.NO));
            }
        }
        return document;
    }

    private static void text(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Field.Store.NO));
        }
    }
}
