package dev.commentary.plumbing.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressesTest {

    private final OutboundAddresses addresses = new OutboundAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/a?b=c",
                "http://example.com:8080",
                "https://8.8.8.8/x"
            })
    void publicAddressesAreFine(String url) {
        assertThat(addresses.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.com/,must begin with",
        "javascript:alert(1),must begin with",
        "example.com,must begin with",
        "https:///x,names no host",
        "http://127.1/,names no host",
        "https://u:p@example.com/,neither user name",
        "https://example.com/#x,neither user name",
        "https://exa mple.com/,is no address",
        "http://127.0.0.1/,private network",
        "http://10.1.2.3/,private network",
        "http://192.168.0.1:80/,private network",
        "http://169.254.169.254/latest/meta-data,private network",
        "'http://[::1]/',private network",
        "'http://[::ffff:10.0.0.1]/',private network",
        "'http://[fd00::1]/',private network",
    })
    void whatIsWrongIsSaid(String url, String fault) {
        assertThat(addresses.fault(url)).hasValueSatisfying(f -> assertThat(f).contains(fault));
    }

    @Test
    void inLocalModeThisMachineMayBeCalledAndNoOther() {
        // Given
        OutboundAddresses local = new OutboundAddresses(true);

        // Then
        assertThat(local.fault("http://127.0.0.1:9000/")).isEmpty();
        assertThat(local.fault("http://[::1]:9000/")).isEmpty();
        assertThat(local.fault("http://10.0.0.1/")).isPresent();
    }
}
