package org.evenhand.app.register.openreferral.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No address leads anywhere but to a host of the list, on the public internet. */
class AllowedHostsTest {

    private static final String LISTED = "directory.example.org";
    private static final DirectorySettings SETTINGS =
            new DirectorySettings(List.of(LISTED, "other.example.org:8443"), false);

    /** Of a public resolver of names; nothing is sent to it. */
    private static final String PUBLIC = "8.8.8.8";

    private final List<String> asked = new ArrayList<>();

    private AllowedHosts leadingTo(String... addresses) {
        return asking(SETTINGS, host -> {
            asked.add(host);
            return machines(addresses);
        });
    }

    private static AllowedHosts asking(DirectorySettings settings, Resolving resolving) {
        return new AllowedHosts(settings, resolving, PublicAddresses::has);
    }

    private static List<InetAddress> machines(String... addresses) throws UnknownHostException {
        List<InetAddress> machines = new ArrayList<>();
        for (String address : addresses) {
            machines.add(InetAddress.getByName(address));
        }
        return machines;
    }

    @Test
    void a_host_of_the_list_on_the_public_internet_may_be_read() throws Exception {
        AllowedHosts.Target target =
                leadingTo(PUBLIC).check("https://Directory.Example.org/open-referral/services?page=1");

        assertThat(target.machine()).isEqualTo(InetAddress.getByName(PUBLIC));
        assertThat(target.host()).isEqualTo(LISTED);
        assertThat(target.port()).isEqualTo(443);
        assertThat(leadingTo("2606:4700:4700::1111")
                        .check("https://other.example.org:8443/")
                        .port())
                .isEqualTo(8443);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://directory.example.org/",
                "ftp://directory.example.org/",
                "file:///etc/passwd",
                "gopher://directory.example.org/",
                "jar:https://directory.example.org/a.jar!/b",
                "data:application/json,{}",
                "//directory.example.org/",
                "directory.example.org",
                "",
                "https://",
                "https:///services",
                "https://user:secret@directory.example.org/",
                "https://directory.example.org@127.0.0.1/",
                "https://directory.example.org:443@evil.example/",
                "https://directory.example.org\\@evil.example/",
                "https://evil.example/?x=https://directory.example.org",
                "https://evil.example#directory.example.org",
                "https://directory.example.org.evil.example/",
                "https://evil-directory.example.org/",
                "https://directory.example.org./",
                "https://directory.example.org%2eevil.example/",
                "https://directory.example.org:8443/",
                "https://other.example.org/",
                "https://dırectory.example.org/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "https://169.254.169.254/latest/meta-data/"
            })
    void no_other_address_is_read_nor_its_name_asked_for(String address) {
        AllowedHosts hosts = leadingTo(PUBLIC);

        assertThatThrownBy(() -> hosts.check(address)).isInstanceOf(NotRead.class);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void a_listed_name_that_leads_to_no_public_address_is_not_read(String address) {
        assertThatThrownBy(() -> leadingTo(address).check("https://directory.example.org/"))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("not on the public internet");
        // One good answer among bad ones changes nothing.
        assertThatThrownBy(() -> leadingTo(PUBLIC, address).check("https://directory.example.org/"))
                .isInstanceOf(NotRead.class);
    }

    @Test
    void a_name_that_changes_meanwhile_leads_nowhere_else() throws Exception {
        List<String> answers = new ArrayList<>(List.of(PUBLIC, "127.0.0.1", "169.254.169.254"));
        AllowedHosts hosts = asking(SETTINGS, host -> machines(answers.removeFirst()));

        InetAddress first =
                hosts.check("https://directory.example.org/services?page=1").machine();
        InetAddress second =
                hosts.check("https://directory.example.org/services?page=2").machine();

        assertThat(second).isEqualTo(first).isEqualTo(InetAddress.getByName(PUBLIC));
        assertThat(answers).hasSize(2);
    }

    @Test
    void a_name_that_leads_nowhere_is_said_to() {
        AllowedHosts hosts = asking(SETTINGS, host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> hosts.check("https://directory.example.org/"))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("leads nowhere");
    }

    @Test
    void without_a_list_nothing_is_read() {
        AllowedHosts hosts = asking(new DirectorySettings(List.of(), false), host -> machines(PUBLIC));

        assertThatThrownBy(() -> hosts.check("https://directory.example.org/"))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("evenhand.feeds.hosts");
    }

    @Test
    void without_encryption_only_this_machine_is_read_and_only_where_a_test_asks_for_it() throws Exception {
        DirectorySettings forTests = new DirectorySettings(List.of(LISTED), true);

        assertThat(asking(forTests, host -> machines("127.0.0.1"))
                        .check("http://directory.example.org/")
                        .encrypted())
                .isFalse();
        for (String elsewhere : List.of(PUBLIC, "10.0.0.1", "169.254.169.254")) {
            AllowedHosts hosts = asking(forTests, host -> machines(elsewhere));

            assertThatThrownBy(() -> hosts.check("http://directory.example.org/"))
                    .isInstanceOf(NotRead.class);
        }
    }
}
