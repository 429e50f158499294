package dev.commentary.ingest.source;

import dev.commentary.ingest.folder.WatchedFolders;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a source of what a caller sends, and tells what is wrong with it by field. */
final class Registration {

    private static final int LONGEST_NAME = 200;

    private Registration() {}

    /** The source; to be used only if no errors were added. */
    static Source read(
            SourceRequest request,
            OutboundAddresses addresses,
            WatchedFolders folders,
            Instant now,
            List<FieldError> errors) {
        SourceKind kind = kind(request.kind(), errors);
        String address =
                kind == SourceKind.FOLDER
                        ? folder(request.address(), folders, errors)
                        : address(request.address(), addresses, errors);
        @Nullable String label = name("label", request.label(), errors);
        @Nullable String outlet = name("outlet", request.outlet(), errors);
        FullText fullText = fullText(request.fullText(), errors);
        return new Source(
                id(address), kind, address, null, label, outlet, fullText, false, now, now);
    }

    private static String folder(
            @Nullable String given, WatchedFolders folders, List<FieldError> errors) {
        String folder = given == null ? "" : given.strip();
        folders.fault(folder).ifPresent(fault -> errors.add(new FieldError("address", fault)));
        return folder;
    }

    /** An address that may be asked. */
    static String address(
            @Nullable String given, OutboundAddresses addresses, List<FieldError> errors) {
        String address = given == null ? "" : given.strip();
        if (address.isEmpty()) {
            errors.add(new FieldError("address", "is missing: the address of a feed or a site"));
            return address;
        }
        addresses.fault(address).ifPresent(fault -> errors.add(new FieldError("address", fault)));
        return address;
    }

    private static SourceKind kind(@Nullable String given, List<FieldError> errors) {
        try {
            return given == null ? SourceKind.FEED : SourceKind.of(given);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("kind", String.valueOf(e.getMessage())));
            return SourceKind.FEED;
        }
    }

    private static FullText fullText(@Nullable String given, List<FieldError> errors) {
        try {
            return given == null ? FullText.IF_SHORT : FullText.of(given);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("fullText", String.valueOf(e.getMessage())));
            return FullText.IF_SHORT;
        }
    }

    private static @Nullable String name(
            String field, @Nullable String given, List<FieldError> errors) {
        String name = given == null ? "" : given.strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(
                    new FieldError(
                            field, "must be one line of at most " + LONGEST_NAME + " characters"));
        }
        return name.isEmpty() ? null : name;
    }

    /** A name as a stranger wrote it, as far as it can be one here; null where nothing is left. */
    static @Nullable String cut(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String line = title.replaceAll("\\p{Cc}+", " ").strip();
        if (line.length() <= LONGEST_NAME) {
            return line.isEmpty() ? null : line;
        }
        int end = LONGEST_NAME - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /** The same address is the same source, whoever registers it. */
    static String id(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
