package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.feed.alert.AlertRequest.ChannelRequest;
import dev.commentary.feed.webhook.WebhookSecrets;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertDraftTest {

    private static final ChannelRequest DASHBOARD = new ChannelRequest("dashboard", null, null);

    @TempDir static Path folder;

    private final AlertDraft drafts =
            new AlertDraft(new OutboundAddresses(false), secrets(), "trade"::equals);

    @Test
    void aNewWebhookGetsASaltOfItsOwn() {
        // When
        var outcome =
                drafts.read(
                        request(new ChannelRequest("webhook", "https://example.com/", null)), null);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AlertDraft.Valid.class,
                        valid ->
                                assertThat(valid.channel())
                                        .isInstanceOfSatisfying(
                                                Channel.Webhook.class,
                                                webhook ->
                                                        assertThat(webhook.salt())
                                                                .hasSize(22)
                                                                .isNotEqualTo(
                                                                        Samples.WEBHOOK.salt())));
    }

    @Test
    void aChangedWebhookKeepsItsSecret() {
        // When
        var outcome =
                drafts.read(
                        request(new ChannelRequest("webhook", "https://example.com/new", null)),
                        Samples.WEBHOOK);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AlertDraft.Valid.class,
                        valid ->
                                assertThat(valid.channel())
                                        .isEqualTo(
                                                new Channel.Webhook(
                                                        "https://example.com/new",
                                                        Samples.WEBHOOK.salt())));
    }

    @Test
    void aChangedWebhookGetsAnotherSecretWhereThatIsAskedFor() {
        // When
        var outcome =
                drafts.read(
                        request(new ChannelRequest("webhook", "https://example.com/", true)),
                        Samples.WEBHOOK);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AlertDraft.Valid.class,
                        valid ->
                                assertThat(valid.channel())
                                        .isInstanceOfSatisfying(
                                                Channel.Webhook.class,
                                                webhook ->
                                                        assertThat(webhook.salt())
                                                                .isNotEqualTo(
                                                                        Samples.WEBHOOK.salt())));
    }

    @Test
    void withoutAKeyForSignaturesThereAreNoWebhooks() {
        // Given
        AlertDraft keyless =
                new AlertDraft(
                        new OutboundAddresses(false), WebhookSecrets.of(null), "trade"::equals);

        // When
        var outcome =
                keyless.read(
                        request(new ChannelRequest("webhook", "https://example.com/", null)), null);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AlertDraft.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("channel.type"));
    }

    @Test
    void needsEitherInterestOrFilter() {
        // Then
        assertThat(errors(new AlertRequest("A", null, null, DASHBOARD, null)))
                .containsExactly(new FieldError("interest", "needs either 'interest' or 'filter'"));
        assertThat(errors(new AlertRequest("A", "trade", Samples.query("x"), DASHBOARD, null)))
                .hasSize(1);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        // Given
        AlertRequest request =
                new AlertRequest(
                        " ",
                        null,
                        new AlertFilter(
                                "(x", List.of(), null, List.of("sport"), List.of(), List.of()),
                        new ChannelRequest("webhook", "http://10.0.0.1/", false),
                        null);

        // Then
        assertThat(errors(request))
                .extracting(FieldError::field)
                .containsExactly("name", "filter.q", "filter.topic", "channel.url");
    }

    @Test
    void anInterestMustExist() {
        assertThat(errors(new AlertRequest("A", "none", null, DASHBOARD, null)))
                .containsExactly(new FieldError("interest", "there is no interest 'none'"));
    }

    @Test
    void aChannelMustBeKnown() {
        assertThat(errors(request(new ChannelRequest("fax", null, null))))
                .extracting(FieldError::field)
                .containsExactly("channel.type");
        assertThat(errors(request(null)))
                .extracting(FieldError::field)
                .containsExactly("channel.type");
    }

    private static WebhookSecrets secrets() {
        try {
            return WebhookSecrets.of(
                    Files.writeString(
                            folder.resolve("key"), "CwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCws="));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlertRequest request(@Nullable ChannelRequest channel) {
        return new AlertRequest("A", "trade", null, channel, null);
    }

    private List<FieldError> errors(AlertRequest request) {
        return drafts.read(request, null) instanceof AlertDraft.Invalid invalid
                ? invalid.errors()
                : List.of();
    }
}
