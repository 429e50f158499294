package dev.commentary.feed.alert;

import dev.commentary.feed.query.FeedFilter;
import dev.commentary.feed.query.Names;
import dev.commentary.feed.webhook.WebhookSecrets;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests for alerts.
 *
 * @param addresses where webhooks may be
 * @param secrets whether there are webhooks at all
 * @param interestExists whether there is an interest with that id
 */
record AlertDraft(
        OutboundAddresses addresses, WebhookSecrets secrets, Predicate<String> interestExists) {

    /** What became of a request. */
    sealed interface Outcome {}

    /** An alert fit to be stored. */
    record Valid(
            String name,
            @Nullable String interest,
            @Nullable AlertFilter filter,
            Channel channel,
            boolean enabled)
            implements Outcome {}

    record Invalid(List<FieldError> errors) implements Outcome {

        Invalid {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Checks a request and brings it into form.
     *
     * @param before the channel so far, whose secret is kept unless another is asked for; null for
     *     a new alert
     */
    Outcome read(AlertRequest request, @Nullable Channel before) {
        List<FieldError> errors = new ArrayList<>();
        String name = Names.read(request.name(), "name", errors);
        checkSubject(request, errors);
        Channel channel = channel(request.channel(), before, errors);
        boolean enabled = request.enabled() == null || request.enabled();
        return errors.isEmpty()
                ? new Valid(name, request.interest(), request.filter(), channel, enabled)
                : new Invalid(errors);
    }

    private void checkSubject(AlertRequest request, List<FieldError> errors) {
        @Nullable String interest = request.interest();
        @Nullable AlertFilter filter = request.filter();
        if ((interest == null) == (filter == null)) {
            errors.add(new FieldError("interest", "needs either 'interest' or 'filter'"));
            return;
        }
        if (interest != null && !interestExists.test(interest)) {
            errors.add(new FieldError("interest", "there is no interest '" + interest + "'"));
        }
        if (filter != null && filter.read() instanceof FeedFilter.Invalid invalid) {
            invalid.faults()
                    .forEach(f -> errors.add(new FieldError("filter." + f.field(), f.reason())));
        }
    }

    private Channel channel(
            AlertRequest.@Nullable ChannelRequest request,
            @Nullable Channel before,
            List<FieldError> errors) {
        @Nullable String type = request == null ? null : request.type();
        if (request == null || type == null) {
            errors.add(new FieldError("channel.type", "is missing: 'webhook' or 'dashboard'"));
            return new Channel.Dashboard();
        }
        return switch (type) {
            case Channel.WEBHOOK -> webhook(request, before, errors);
            case Channel.DASHBOARD -> dashboard(request, errors);
            default -> {
                errors.add(
                        new FieldError(
                                "channel.type", "is 'webhook' or 'dashboard', not '" + type + "'"));
                yield new Channel.Dashboard();
            }
        };
    }

    private Channel webhook(
            AlertRequest.ChannelRequest request,
            @Nullable Channel before,
            List<FieldError> errors) {
        String url = request.url() == null ? "" : request.url().strip();
        addresses.fault(url).ifPresent(why -> errors.add(new FieldError("channel.url", why)));
        if (!secrets.exist()) {
            errors.add(
                    new FieldError(
                            "channel.type",
                            "'webhook' needs a key for signatures: set commentary.alerts.secret-file"));
        }
        boolean keeps = !Boolean.TRUE.equals(request.renewSecret());
        return new Channel.Webhook(
                url,
                keeps && before instanceof Channel.Webhook webhook
                        ? webhook.salt()
                        : WebhookSecrets.newSalt());
    }

    private static Channel dashboard(AlertRequest.ChannelRequest request, List<FieldError> errors) {
        if (request.url() != null || request.renewSecret() != null) {
            errors.add(new FieldError("channel", "the dashboard has neither url nor secret"));
        }
        return new Channel.Dashboard();
    }
}
