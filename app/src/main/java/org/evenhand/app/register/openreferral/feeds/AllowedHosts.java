package org.evenhand.app.register.openreferral.feeds;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.app.site.Words;

/**
 * Says of an address whether it may be read, for the time of one reading: each name is asked for once, and all that follows goes to the
 * answer that was looked at, so that a name that changes meanwhile leads nowhere else.
 */
final class AllowedHosts {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST = 2_000;

    private final DirectorySettings settings;
    private final Resolving resolving;
    private final Predicate<InetAddress> isPublic;
    private final Map<String, List<InetAddress>> known = new HashMap<>();

    /** @param isPublic whether a machine is on the public internet */
    AllowedHosts(DirectorySettings settings, Resolving resolving, Predicate<InetAddress> isPublic) {
        this.settings = settings;
        this.resolving = resolving;
        this.isPublic = isPublic;
    }

    /**
     * Where to connect to.
     *
     * @param host its name, for the certificate and the request
     */
    record Target(URI address, String host, int port, InetAddress machine, boolean encrypted) {}

    /** @throws NotRead with the reason where it may not be read */
    Target check(String text) throws NotRead {
        URI address = parsed(text);
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        boolean plain = settings.plainHttp() && "http".equalsIgnoreCase(address.getScheme());
        if (!encrypted && !plain) {
            throw refused("scheme", text);
        }
        if (address.getRawUserInfo() != null || text.contains("@")) {
            throw refused("userInfo", text);
        }
        if (address.getHost() == null) {
            throw refused("address", text);
        }
        String host = host(address);
        int usual = encrypted ? HTTPS : HTTP;
        int port = address.getPort() < 0 ? usual : address.getPort();
        if (!settings.hosts().contains(port == usual ? host : host + ":" + port)) {
            throw refused("host", host);
        }
        return new Target(address, host, port, machine(host, plain), encrypted);
    }

    private static URI parsed(String text) throws NotRead {
        try {
            if (text.length() <= LONGEST) {
                return new URI(text);
            }
        } catch (URISyntaxException none) {
            // Told below, like one that is too long.
        }
        throw refused("address", text.substring(0, Math.min(text.length(), 80)));
    }

    private static String host(URI address) throws NotRead {
        try {
            return IDN.toASCII(address.getHost()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            throw refused("address", address.toString());
        }
    }

    /** Every answer must be allowed: one that is not shows that the name cannot be trusted. */
    private InetAddress machine(String host, boolean plain) throws NotRead {
        List<InetAddress> machines = known.get(host);
        if (machines == null) {
            try {
                machines = List.copyOf(resolving.resolve(host));
            } catch (UnknownHostException none) {
                throw refused("unknownHost", host);
            }
            known.put(host, machines);
        }
        if (machines.isEmpty()) {
            throw refused("unknownHost", host);
        }
        for (InetAddress machine : machines) {
            // Without encryption only this machine itself; with it, only the public internet.
            if (plain ? !machine.isLoopbackAddress() : !isPublic.test(machine)) {
                throw refused("notPublic", host);
            }
        }
        return machines.getFirst();
    }

    private static NotRead refused(String why, String value) {
        return new NotRead(Words.of("feeds.refused." + why, value));
    }
}
