package dev.commentary.enrich.outlet;

import dev.commentary.enrich.knowledge.KnowledgeRefused;
import dev.commentary.enrich.knowledge.OwnFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Outlets of the operator's own, in the columns of {@code well-known-outlets.tsv}. Immutable. */
final class OwnOutlets {

    private static final int SUM_DIGITS = 8;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final Set<String> KINDS =
            Set.of("outlet", "broadcaster", "agency", "institute", "station", "site");

    private final String place;
    private final List<String> lines;

    /**
     * Reads a file, if there is one.
     *
     * @throws KnowledgeRefused if it cannot be read
     */
    OwnOutlets(@Nullable Path file) {
        place = String.valueOf(file);
        lines = file == null || !Files.exists(file) ? List.of() : new OwnFile(file).lines();
    }

    /**
     * The outlets.
     *
     * @throws KnowledgeRefused if a row is none
     */
    List<String[]> rows(int columns) {
        List<String[]> rows = Rows.parse(place, lines, columns);
        for (String[] row : rows) {
            if (!ID.matcher(row[0]).matches() || row[1].isBlank() || !KINDS.contains(row[5])) {
                throw new KnowledgeRefused(
                        place,
                        lines.indexOf(String.join("\t", row)) + 1,
                        "needs an id of letters, digits and dashes, a name, and a kind of "
                                + KINDS);
            }
        }
        return rows;
    }

    /** What the version of all outlets ends with: nothing, or a plus sign and a checksum. */
    String versionSuffix() {
        if (lines.isEmpty()) {
            return "";
        }
        CRC32C sum = new CRC32C();
        sum.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return "+" + HexFormat.of().toHexDigits(sum.getValue(), SUM_DIGITS);
    }
}
