package dev.commentary.enrich.outlet;

import dev.commentary.contract.OutletTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.knowledge.KnowledgeRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which outlets a post has to do with, and how: a function of the post, the gazetteer and the
 * words of notes. Thread-safe.
 *
 * <p>An outlet carried the piece if caller, page, address, note or a publication line say so; the
 * author appeared there if the note says so; it is cited if it is merely named. The evidence of a
 * tag is the name, where it stands in the post's own fields.
 */
public final class OutletTagger {

    private final Gazetteer gazetteer;
    private final String version;
    private final DeclaredOutlets declared;
    private final NoteReader notes;
    private final LeadingNote leadingNote;
    private final PublicationLines publicationLines;
    private final Citations citations;

    OutletTagger(Gazetteer gazetteer, NoteReader notes) {
        this.gazetteer = gazetteer;
        version = gazetteer.version();
        declared = new DeclaredOutlets(gazetteer);
        this.notes = notes;
        leadingNote = new LeadingNote(notes);
        publicationLines = new PublicationLines(notes);
        citations = new Citations(new NameFinder(gazetteer));
    }

    /** Reads the gazetteer; it is refused as a whole when it is damaged. */
    public static OutletTagger load() {
        return load(null);
    }

    /**
     * Reads the gazetteer, and before it a file of the operator's own if there is one.
     *
     * @throws KnowledgeRefused if a row of it is no outlet
     */
    public static OutletTagger load(@Nullable Path own) {
        Gazetteer gazetteer = Gazetteer.load(own);
        return new OutletTagger(gazetteer, NoteReader.load(gazetteer));
    }

    /** The version of the gazetteer and the rules, as in each tag. */
    public String knowledgeVersion() {
        return version;
    }

    /** The outlet that has this name or this distinctive alias. */
    public Optional<Outlet> find(String name) {
        return Optional.ofNullable(gazetteer.findByName(name));
    }

    /** One tag for each outlet and role: carried first, then appeared, then cited. */
    public List<OutletTag> tag(ReceivedPost post) {
        TagCollector tags = new TagCollector(version);
        declared.addDeclared(post, tags);
        String note = post.note();
        addNote("note", note, tags);
        addNote("postscript", post.postscript(), tags);
        addTitle(post.title(), tags);
        addBody(post.body(), note == null || note.isBlank(), tags);
        declared.addSiteName(post, tags);
        return tags.tags();
    }

    private void addNote(String field, @Nullable String value, TagCollector tags) {
        if (value != null && !value.isBlank()) {
            FoldedText text = FoldedText.of(value);
            tags.add(field, text, notes.read(text));
        }
    }

    private void addTitle(@Nullable String title, TagCollector tags) {
        if (title == null) {
            return;
        }
        FoldedText text = FoldedText.of(title);
        boolean presents = leadingNote.isNote(title);
        tags.add("title", text, presents ? notes.read(text) : citations.read(text, 0));
    }

    private void addBody(String body, boolean mayBeginWithNote, TagCollector tags) {
        int noteLength = mayBeginWithNote ? leadingNote.length(body) : 0;
        if (noteLength > 0) {
            addNote("body", body.substring(0, noteLength), tags);
        }
        FoldedText text = FoldedText.of(body);
        publicationLines.addTo(tags, body, text, noteLength);
        tags.add("body", text, citations.read(text, noteLength));
    }
}
