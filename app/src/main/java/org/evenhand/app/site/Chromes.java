package org.evenhand.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts together what surrounds a page, from the request and from what the modules declared. */
@Component
class Chromes {

    /** The name of the notice among the attributes that outlive a redirect. */
    static final String NOTICE = "notice";

    private final Assets assets;
    private final SiteSettings settings;
    private final ObjectProvider<NavigationEntry> navigation;
    private final ObjectProvider<DataInUse> data;
    private final ObjectProvider<VisitorName> names;
    private final ObjectProvider<Banners> banners;

    Chromes(
            Assets assets,
            SiteSettings settings,
            ObjectProvider<NavigationEntry> navigation,
            ObjectProvider<DataInUse> data,
            ObjectProvider<VisitorName> names,
            ObjectProvider<Banners> banners) {
        this.assets = assets;
        this.settings = settings;
        this.navigation = navigation;
        this.data = data;
        this.names = names;
        this.banners = banners;
    }

    Chrome of(HttpServletRequest request) {
        Optional<Principal> principal = Optional.ofNullable(request.getUserPrincipal());
        Optional<String> visitor = principal.map(this::name);
        return new Chrome(
                path(request),
                visitor,
                csrf(request),
                notice(request),
                principal
                        .filter(person -> !isBroken(request))
                        .map(this::banners)
                        .orElse(List.of()),
                navigation.stream()
                        .filter(entry -> entry.isFor(visitor.isPresent()))
                        .sorted(Comparator.comparingInt(NavigationEntry::order))
                        .toList(),
                settings,
                build(),
                data.stream().flatMap(d -> d.versions().stream()).toList(),
                "en",
                assets);
    }

    private List<Banner> banners(Principal principal) {
        return banners.stream().flatMap(some -> some.now(principal).stream()).toList();
    }

    private String name(Principal principal) {
        VisitorName named = names.getIfAvailable();
        return named == null ? principal.getName() : named.of(principal);
    }

    /** What broke a page may break whatever is asked for its banners too; the page that says so must still be drawn. */
    private static boolean isBroken(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** An error page is drawn on a second pass; the address that matters is the one that was asked for. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static Optional<Chrome.Csrf> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new Deferred(token))
                : Optional.empty();
    }

    /** Even its name is asked for late: whatever is asked of the framework's token makes it. */
    private record Deferred(CsrfToken deferred) implements Chrome.Csrf {

        @Override
        public String name() {
            return deferred.getParameterName();
        }

        @Override
        public String token() {
            return deferred.getToken();
        }
    }

    private static Optional<Notice> notice(HttpServletRequest request) {
        Map<String, ?> kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(NOTICE) instanceof Notice notice ? Optional.of(notice) : Optional.empty();
    }

    private static String build() {
        @Nullable String version = Chromes.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** For the previews, which show states that no request is in. */
    List<NavigationEntry> entries() {
        return navigation.orderedStream().toList();
    }
}
