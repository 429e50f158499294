package dev.commentary.ingest.source;

import static java.util.stream.Collectors.toSet;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.folder.FolderLook;
import dev.commentary.ingest.folder.FoundFile;
import dev.commentary.ingest.imports.ImportedPost;
import dev.commentary.ingest.imports.PostFile;
import dev.commentary.ingest.imports.PostFileReader;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.ingest.source.SourceState.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A watched folder: the posts of files that are new or have changed, read as an import reads them.
 * The files of the first look, and those of more than {@value #FEW} posts, are history. Does no
 * I/O. Thread-safe.
 */
final class FolderReader {

    /** Between two looks: they cost nothing but a listing. */
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final int FEW = 20;
    private static final int MOST_WARNINGS = 20;
    private static final String SAYS = ": ";
    private static final Duration TOLD_EACH = Duration.ofMinutes(5);

    private final Acceptance acceptance;
    private final PostFileReader files = new PostFileReader();

    FolderReader(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /** The files that were read already. */
    static Set<String> known(SourceState state) {
        return progress(state.memory()).keys();
    }

    /** What the look means; null where it means nothing new, and nothing is to be written. */
    @Nullable Reading read(Asked asked, FolderLook look) {
        return switch (look) {
            case FolderLook.Missing(String reason) ->
                    asked.failed(reason, Duration.ZERO, asked.before().memory());
            case FolderLook.Found found -> isNews(asked, found) ? found(asked, found) : null;
        };
    }

    private static boolean isNews(Asked asked, FolderLook.Found found) {
        SourceState.Condition was = asked.before().condition();
        Instant told = was.answeredAt();
        return !found.opened().isEmpty()
                || was.failure() != null
                || was.entries() != found.files().size()
                || !was.warnings().containsAll(found.warnings())
                || told == null
                || told.plus(TOLD_EACH).isBefore(asked.now());
    }

    private Reading found(Asked asked, FolderLook.Found found) {
        boolean first = asked.before().isFirst();
        List<Fresh> fresh = new ArrayList<>();
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.addAll(stillTrue(asked, found));
        for (FolderLook.Opened file : found.opened()) {
            List<Checked.Sound> posts = posts(asked.source(), file, warnings);
            Lane lane = first || posts.size() > FEW ? Lane.BACKFILL : Lane.LIVE;
            posts.forEach(post -> fresh.add(new Fresh(post, lane)));
        }
        Memory memory = asked.before().memory();
        ListProgress seen =
                progress(memory).with(found.files().stream().map(FoundFile::key).toList());
        int live = (int) fresh.stream().filter(post -> post.lane() == Lane.LIVE).count();
        Rhythm counted = asked.before().rhythm().goesOn(live, asked.now());
        Instant next = found.isMore() ? asked.now() : asked.now().plus(INTERVAL);
        Rhythm rhythm = new Rhythm(counted.news(), counted.posts(), INTERVAL, next);
        int entries = first && found.isMore() ? -1 : found.files().size();
        SourceState after =
                asked.answered(
                        memory.listed(memory.validators(), seen), rhythm, entries, warnings, null);
        return new Reading(
                fresh,
                List.of(),
                List.of(),
                List.of(),
                after,
                asked.changed(
                        asked.source().named(null, asked.source().address(), asked.now()), null));
    }

    /** What was wrong with files that are there as they were. */
    private static List<String> stillTrue(Asked asked, FolderLook.Found found) {
        Set<String> opened = found.opened().stream().map(one -> one.file().name()).collect(toSet());
        Set<String> there = found.files().stream().map(FoundFile::name).collect(toSet());
        return asked.before().condition().warnings().stream()
                .filter(warning -> {
                    String name = warning.split(SAYS, 2)[0];
                    return there.contains(name) && !opened.contains(name);
                })
                .limit(MOST_WARNINGS)
                .toList();
    }

    private List<Checked.Sound> posts(
            Source source, FolderLook.Opened file, List<String> warnings) {
        String name = file.file().name();
        // As by hand: posts of a file have the same identity whichever way it comes in.
        var about = new PostFileReader.About(null, null);
        return switch (files.read(file.bytes(), about)) {
            case PostFile.Unreadable(String reason) -> {
                warnings.add(name + SAYS + reason);
                yield List.of();
            }
            case PostFile.Posts(var format, Iterable<ImportedPost> all) -> {
                List<Checked.Sound> posts = new ArrayList<>();
                int refused = 0;
                for (ImportedPost post : all) {
                    if (checked(source, post) instanceof Checked.Sound sound) {
                        posts.add(sound);
                    } else {
                        refused++;
                    }
                }
                if (refused > 0) {
                    warnings.add(name + SAYS + refused + " posts were refused");
                }
                yield posts;
            }
        };
    }

    private @Nullable Checked checked(Source source, ImportedPost post) {
        return post.parsed() instanceof Parsed.Post(Draft draft, var lane)
                ? acceptance.check(draft.carriedBy(source.outlet()))
                : null;
    }

    private static ListProgress progress(Memory memory) {
        @Nullable ListProgress list = memory.list();
        return list == null ? ListProgress.BEGIN : list;
    }
}
