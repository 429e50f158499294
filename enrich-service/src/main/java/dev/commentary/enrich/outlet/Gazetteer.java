package dev.commentary.enrich.outlet;

import dev.commentary.enrich.knowledge.KnowledgeRefused;
import dev.commentary.enrich.outlet.Form.Need;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that are known: by name, by the short forms that analysts use, and by domain.
 * Immutable and thread-safe. The file {@code README.md} beside its resources says where they are
 * from; what the operator adds goes first, then the hand-written one, then the list.
 */
public final class Gazetteer {

    private static final String WELL_KNOWN = "well-known-outlets.tsv";
    private static final String LISTED = "outlets.tsv";
    private static final int COLUMNS = 6;
    private static final String SITE = "site";
    private static final String STATION = "station";
    private static final String BROADCASTER = "broadcaster";
    private static final String INSTITUTE = "institute";

    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();
    private final PhraseTable<List<Form>> names;
    private final String version;
    private int size;

    private Gazetteer(String version, List<List<String[]>> lists) {
        this.version = version;
        Map<String, List<Form>> forms = new HashMap<>();
        lists.forEach(rows -> rows.forEach(row -> add(row, forms)));
        forms.values().forEach(this::addOnlyBearer);
        forms.replaceAll((key, list) -> List.copyOf(list));
        names = new PhraseTable<>(forms);
    }

    /** Reads the resources; they are refused as a whole when they are damaged. */
    public static Gazetteer load() {
        return load(null);
    }

    /**
     * Reads the resources, and before them a file of the operator's own if there is one.
     *
     * @throws KnowledgeRefused if a row of it is no outlet
     */
    static Gazetteer load(@Nullable Path own) {
        OwnOutlets outlets = new OwnOutlets(own);
        return new Gazetteer(
                Rows.version(WELL_KNOWN) + outlets.versionSuffix(),
                List.of(
                        outlets.rows(COLUMNS),
                        Rows.read(WELL_KNOWN, COLUMNS),
                        Rows.read(LISTED, COLUMNS)));
    }

    private void add(String[] row, Map<String, List<Form>> forms) {
        String kind = row[5];
        Outlet outlet =
                new Outlet(
                        row[0],
                        row[1],
                        row[2].isEmpty() ? null : row[2],
                        kind.equals(BROADCASTER),
                        kind.equals(INSTITUTE));
        size++;
        for (String domain : row[3].split(" ", -1)) {
            byDomain.putIfAbsent(domain, outlet);
        }
        for (Form form : formsOf(outlet, row[4], kind)) {
            forms.computeIfAbsent(FoldedText.fold(form.surface()), key -> new ArrayList<>(1))
                    .add(form);
            if (form.preferred() || form.need() == Need.NOTHING) {
                byName.putIfAbsent(nameKey(form.surface()), outlet);
            }
        }
        byName.putIfAbsent(nameKey(outlet.name()), outlet);
    }

    /** An ordinary word names an outlet where it is declared as one and no other bears it. */
    private void addOnlyBearer(List<Form> forms) {
        if (forms.stream().map(Form::outlet).distinct().count() == 1) {
            byName.putIfAbsent(nameKey(forms.getFirst().surface()), forms.getFirst().outlet());
        }
    }

    private static List<Form> formsOf(Outlet outlet, String aliases, String kind) {
        List<Form> forms = new ArrayList<>();
        String name = withoutThe(outlet.name());
        boolean named = kind.equals(SITE) || kind.equals(STATION);
        for (String alias : aliases.isEmpty() ? new String[0] : aliases.split("\\|", -1)) {
            Form form = Form.parse(outlet, alias);
            boolean own = form.surface().equals(name);
            forms.add(own ? new Form(outlet, name, form.need(), true) : form);
            addWithOtherAnd(forms.getLast(), forms);
            named |= own;
        }
        if (!named) {
            forms.add(new Form(outlet, name, Need.NOTHING, true));
            addWithOtherAnd(forms.getLast(), forms);
        }
        return forms;
    }

    /** "Field & Stream" is written "Field and Stream" as well. */
    private static void addWithOtherAnd(Form form, List<Form> forms) {
        String surface = form.surface();
        String other =
                surface.contains(" & ")
                        ? surface.replace(" & ", " and ")
                        : surface.replace(" and ", " & ");
        if (!other.equals(surface)) {
            forms.add(new Form(form.outlet(), other, form.need(), form.preferred()));
        }
    }

    static String withoutThe(String name) {
        return name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
    }

    /** Names compare without case, accents, punctuation and a leading "The". */
    private static String nameKey(String name) {
        StringBuilder key = new StringBuilder();
        for (char letter : FoldedText.fold(withoutThe(name.strip())).toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                key.append(letter);
            }
        }
        return key.toString();
    }

    /** The outlet of exactly this name or distinctive alias, or null. */
    public @Nullable Outlet findByName(String name) {
        return byName.get(nameKey(name));
    }

    /** The outlet of a host or of the nearest domain above it, or null. */
    @Nullable Outlet findByHost(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (domain.indexOf('.') > 0) {
            Outlet outlet = byDomain.get(domain);
            if (outlet != null) {
                return outlet;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return null;
    }

    PhraseTable<List<Form>> names() {
        return names;
    }

    int size() {
        return size;
    }

    String version() {
        return version;
    }
}
