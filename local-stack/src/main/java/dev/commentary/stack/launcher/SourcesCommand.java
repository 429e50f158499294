package dev.commentary.stack.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "sources",
        description = {
            "Feeds and sites that the running system asks by itself.",
            "A source is named by its address or its id."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
final class SourcesCommand implements Runnable {

    @Mixin private DataOption data = new DataOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }

    @Command(name = "list", description = "All sources, those that need attention first.")
    int list() {
        try (SourcesApi api = api()) {
            api.list().forEach(out()::println);
        }
        return done();
    }

    @Command(
            name = "find",
            description =
                    "Show the feeds of a site, or else its sitemaps, and their posts, tagged, from any"
                            + " of its addresses.")
    int find(@Parameters(paramLabel = "ADDRESS") String address) {
        try (SourcesApi api = api()) {
            api.find(address).forEach(out()::println);
        }
        return done();
    }

    @Command(
            name = "add",
            description = "Register feeds, sites, sitemaps, pages of links or folders.")
    int add(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "ADDRESS",
                            description = "of the feeds, sites, sitemaps or pages")
                    List<String> addresses,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "feed",
                            description = {
                                "feed, wordpress (the REST API of a site), sitemap, listing",
                                "(a page of links, such as a press page), or folder (of files)"
                            })
                    String kind,
            @Option(
                            names = "--full-text",
                            paramLabel = "WHEN",
                            defaultValue = "if-short",
                            description =
                                    "take texts from the pages of a feed: never, if-short, always")
                    String fullText,
            @Option(
                            names = "--outlet",
                            paramLabel = "NAME",
                            description = "the outlet that carries all of their posts")
                    @Nullable String outlet,
            @Option(
                            names = "--label",
                            paramLabel = "NAME",
                            description = "for people; the feed's title if none is given")
                    @Nullable String label) {
        return each(
                addresses,
                (api, address) -> api.add(named(address, kind), kind, fullText, outlet, label));
    }

    @Command(name = "pause", description = "Ask these no more, until they are resumed.")
    int pause(@Parameters(arity = "1..*", paramLabel = "SOURCE") List<String> sources) {
        return each(sources, (api, source) -> api.act(source, "pause"));
    }

    @Command(name = "resume", description = "Ask these again.")
    int resume(@Parameters(arity = "1..*", paramLabel = "SOURCE") List<String> sources) {
        return each(sources, (api, source) -> api.act(source, "resume"));
    }

    @Command(name = "poll", description = "Ask these at once.")
    int poll(@Parameters(arity = "1..*", paramLabel = "SOURCE") List<String> sources) {
        return each(sources, (api, source) -> api.act(source, "poll"));
    }

    @Command(name = "remove", description = "Forget these; their posts stay.")
    int remove(@Parameters(arity = "1..*", paramLabel = "SOURCE") List<String> sources) {
        return each(sources, SourcesApi::remove);
    }

    @Command(name = "import-opml", description = "Register the feeds of a list.")
    int importOpml(@Parameters(paramLabel = "FILE") Path file) {
        byte[] list;
        try {
            list = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("cannot read " + file);
        }
        try (SourcesApi api = api()) {
            api.importOpml(list).forEach(out()::println);
        }
        return done();
    }

    @Command(name = "export-opml", description = "Print all sources as a list for feed readers.")
    int exportOpml() {
        try (SourcesApi api = api()) {
            out().print(api.exportOpml());
        }
        return done();
    }

    /** A folder is named from where the command runs. */
    private static String named(String address, String kind) {
        return kind.equals("folder")
                ? Path.of(address).toAbsolutePath().normalize().toString()
                : address;
    }

    private interface Action {
        String apply(SourcesApi api, String source);
    }

    private int each(List<String> sources, Action action) {
        try (SourcesApi api = api()) {
            for (String source : sources) {
                out().println(action.apply(api, source));
                out().flush();
            }
        }
        return done();
    }

    private SourcesApi api() {
        return new SourcesApi(data.started().readKey());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int done() {
        out().flush();
        return 0;
    }
}
