package dev.commentary.evaluation;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.MissingData;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the measurements. */
@Command(
        name = "evaluate",
        description = {
            "Measures how right the tags are: runs the code of the services over data with ground"
                    + " truth.",
            "Nothing has to be running."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured",
            "1:data are missing, the reason is printed",
            "2:wrong command line"
        })
final class Evaluate implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(
            arity = "0..*",
            paramLabel = "SUBJECT",
            description = "what to measure: ${COMPLETION-CANDIDATES}; all if none is named",
            completionCandidates = Names.class)
    private List<String> wanted = List.of();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the folder of the data, with a folder per subject in it")
    private Path data = Path.of("");

    @Option(names = "--misses", description = "also show the worst misses of each subject")
    private boolean misses;

    @Option(
            names = "--most",
            defaultValue = "10",
            description = "how many misses (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(names = "--json", description = "print JSON instead of tables")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Clock clock = Clock.systemUTC();

    static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Evaluate()).setUsageHelpAutoWidth(true);
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "--data: no folder " + data);
        }
        Map<Subject, Report> reports = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        DataFolder folder = new DataFolder(data);
        Services services = new Services(clock);
        Progress progress = new Progress(System.err, clock);
        for (Subject subject : chosen()) {
            try {
                reports.put(subject, subject.run(folder, services, progress));
            } catch (MissingData e) {
                missing.add(subject.name() + ": " + e.getMessage());
            }
        }
        print(reports);
        missing.forEach(line -> spec.commandLine().getErr().println("evaluate: " + line));
        return missing.isEmpty() ? 0 : 1;
    }

    private List<Subject> chosen() {
        for (String name : wanted) {
            if (!name.equals(ALL) && !Subjects.names().contains(name)) {
                String known = String.join(", ", Subjects.names());
                throw new ParameterException(
                        spec.commandLine(), "no subject " + name + "; there are " + known);
            }
        }
        boolean all = wanted.isEmpty() || wanted.contains(ALL);
        return Subjects.ALL.stream().filter(one -> all || wanted.contains(one.name())).toList();
    }

    private void print(Map<Subject, Report> reports) {
        PrintWriter out = spec.commandLine().getOut();
        int shown = misses ? most : 0;
        if (json) {
            out.println(ReportJson.of(reports, shown, clock.instant()));
        } else {
            reports.forEach((subject, report) -> ReportTable.print(out, subject, report, shown));
        }
        out.flush();
    }

    /** What can be named, for the help. */
    private static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Names() {
            super(Subjects.names());
            add(ALL);
        }
    }
}
