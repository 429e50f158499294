package dev.commentary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The page of settings, {@code docs/configuration.md}, held against the records that bind them. */
public final class SettingsPage {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    private SettingsPage() {}

    /**
     * The beginnings of the table's rows that the page lacks: key and default of each setting.
     *
     * @param settings a record with {@link ConfigurationProperties}
     */
    public static List<String> missingRows(Class<? extends Record> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        List<String> rows = new ArrayList<>();
        collect(prefix, settings, rows);
        String page = read();
        return rows.stream().filter(row -> !page.contains(row)).toList();
    }

    private static void collect(String prefix, Class<?> settings, List<String> rows) {
        RecordComponent[] components = settings.getRecordComponents();
        Parameter[] parameters = settings.getDeclaredConstructors()[0].getParameters();
        for (int i = 0; i < components.length; i++) {
            String key = prefix + "." + kebabCase(components[i].getName());
            if (components[i].getType().isRecord()) {
                collect(key, components[i].getType(), rows);
            } else {
                rows.add("| `" + key + "` | " + defaultOf(parameters[i]) + " |");
            }
        }
    }

    private static String defaultOf(Parameter parameter) {
        @Nullable DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0
                ? "none"
                : Arrays.stream(value.value())
                        .map(one -> "`" + one + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
